/* The block in the editor: its options, and a placeholder for the quiz, which runs on the published page only. */
((blocks, blockEditor, components, { createElement, Fragment }, { __ }) => {
  const text = (/** @type {string} */ words) => __(words, "worth-it-quiz");

  /** The text options, by the block's attribute. */
  const LINES = {
    country: [
      text("Country"),
      text("Its help lines come first: an ISO code, such as IE."),
    ],
    lang: [
      text("Language"),
      text("Such as es. Empty: English. The translations are drafts."),
    ],
    headingLevel: [text("Heading level"), text("1 to 6. Empty: 2.")],
    exitUrl: [
      text("Where Leave this page goes"),
      text("An https address on another site. Empty: the weather."),
    ],
    document: [text("Your own questions"), text("The document's address.")],
    linkText: [
      text("Text of the link to help"),
      text("What remains where scripts don't run. Empty: Find a help line."),
    ],
  };
  const THEMES = [
    { value: "", label: text("as the page") },
    { value: "light", label: text("light") },
    { value: "dark", label: text("dark") },
  ];

  const edit = ({ attributes, setAttributes }) => {
    // An option that was emptied is left out of the post.
    const set = (name) => (value) =>
      setAttributes({ [name]: value || undefined });
    const lines = Object.entries(LINES).map(([name, [label, help]]) =>
      createElement(components.TextControl, {
        key: name,
        label,
        help,
        value: attributes[name] ?? "",
        onChange: set(name),
      }),
    );
    const theme = createElement(components.SelectControl, {
      label: text("Theme"),
      options: THEMES,
      value: attributes.theme ?? "",
      onChange: set("theme"),
    });
    const debug = createElement(components.ToggleControl, {
      label: text("Print a table about the quiz in the console"),
      checked: Boolean(attributes.debug),
      onChange: set("debug"),
    });
    return createElement(
      Fragment,
      null,
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(
          components.PanelBody,
          { title: text("Quiz") },
          ...lines,
          theme,
          debug,
        ),
      ),
      createElement(
        "div",
        blockEditor.useBlockProps(),
        createElement(components.Placeholder, {
          icon: "forms",
          label: text("Worth It Quiz"),
          instructions: text(
            "The quiz stands here on the published page. Call up the numbers for your country in it, and confirm them, before you publish.",
          ),
        }),
      ),
    );
  };

  // The page is printed by the plugin, so nothing of it is kept in the post.
  blocks.registerBlockType("worth-it-quiz/quiz", { edit, save: () => null });
})(wp.blocks, wp.blockEditor, wp.components, wp.element, wp.i18n);
