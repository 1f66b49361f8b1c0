// @ts-check
import { median } from "../statistics.js";

const WIDTH = 860;
const LEFT = 205;
const BAR = 22;
const ROW = 38;
const HEAD = 64;
const GAP = 40;
const RIGHT = 70;
const OURS = "#1f5f59";
const OTHERS = "#9aa9ab";

/**
 * @typedef {object} Bar
 * @property {string} name
 * @property {boolean} own
 * @property {number[]} values
 *
 * @typedef {{ title: string, unit: string, bars: Bar[] }} Panel
 */

/**
 * Draws panels of bars, one below another: the median of each, with a line over the range.
 *
 * @param {Panel[]} panels
 */
export function plot(panels) {
  let top = 0;
  const drawn = panels.map((panel) => {
    const group = `<g transform="translate(0 ${top})">${draw(panel)}</g>`;
    top += HEAD + panel.bars.length * ROW + GAP;
    return group;
  });
  const names = panels.map(({ title }) => title).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" font-family="system-ui, sans-serif" font-size="15" role="img">
<title>${escape(names)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${drawn.join("\n")}
</svg>
`;
}

/** @param {Panel} panel */
function draw({ title, unit, bars }) {
  const most = Math.max(...bars.flatMap(({ values }) => values));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const rows = bars.map((bar, index) => row(bar, HEAD + index * ROW, scale));
  return `<text x="16" y="36" font-size="18" font-weight="600" fill="#1f2a2c">${escape(title)}<tspan font-weight="400" fill="#55626a"> (${escape(unit)})</tspan></text>
${rows.join("\n")}`;
}

/**
 * @param {Bar} bar
 * @param {number} y
 * @param {number} scale
 */
function row({ name, own, values }, y, scale) {
  const middle = median(values);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const centre = y + BAR / 2;
  const x = (/** @type {number} */ value) => (LEFT + value * scale).toFixed(1);
  const label = Math.round(middle).toLocaleString("en");
  const range =
    high > low
      ? `<path d="M${x(low)} ${centre}H${x(high)}M${x(low)} ${centre - 5}v10M${x(high)} ${centre - 5}v10" stroke="#1f2a2c" fill="none"/>`
      : "";
  return `<text x="${LEFT - 10}" y="${centre + 5}" text-anchor="end" fill="#1f2a2c"${own ? ' font-weight="600"' : ""}>${escape(name)}</text>
<rect x="${LEFT}" y="${y}" width="${(middle * scale).toFixed(1)}" height="${BAR}" rx="3" fill="${own ? OURS : OTHERS}"/>
${range}<text x="${(LEFT + high * scale + 8).toFixed(1)}" y="${centre + 5}" fill="#55626a">${label}</text>`;
}

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
