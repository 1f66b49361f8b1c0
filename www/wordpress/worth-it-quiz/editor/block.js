/* The block in the editor: its options, and a picture of the quiz as readers will see it first. */
((data, blocks, blockEditor, components, element, { __, sprintf }) => {
  const { createElement: el, useRef, useState, useEffect } = element;
  /** What newer versions of WordPress do by themselves, and older ones ignore. */
  const LOOK = {
    __nextHasNoMarginBottom: true,
    __next40pxDefaultSize: true,
  };
  const BACKGROUND = "rgba(0, 0, 0, 0)";

  const languageName = (code) => name("language", code);
  const countryName = (code) => name("region", code);

  /** Returns a name in the language of the editor. */
  const name = (type, code) => {
    try {
      const names = new Intl.DisplayNames([document.documentElement.lang], {
        type,
      });
      return names.of(code) ?? code;
    } catch {
      return data.countries[code] ?? code;
    }
  };

  const languageOptions = () => [
    {
      value: "",
      label: sprintf(
        /* translators: %s: a language. */
        __("The site’s: %s", "worth-it-quiz"),
        languageName(data.siteLanguage),
      ),
    },
    ...data.languages.map(({ code }) => ({
      value: code,
      label: languageName(code),
    })),
  ];

  const countryOptions = () => [
    { value: "", label: __("None: readers choose", "worth-it-quiz") },
    ...Object.keys(data.countries)
      .map((value) => ({ value, label: `${countryName(value)} (${value})` }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  ];

  const themeOptions = () => [
    { value: "", label: __("As the page", "worth-it-quiz") },
    { value: "light", label: __("Light", "worth-it-quiz") },
    { value: "dark", label: __("Dark", "worth-it-quiz") },
  ];

  const levelOptions = () => [
    { value: "", label: __("2, as usual in a post", "worth-it-quiz") },
    ...["1", "3", "4", "5", "6"].map((value) => ({ value, label: value })),
  ];

  /** A list. What stands in the post and is in no list is shown as it is, since it has to be seen to be changed. */
  const Choice = ({ label, help, options, value = "", onChange }) => {
    const isKnown = options.some((option) => option.value === value);
    const unknown = isKnown ? [] : [{ value, label: value }];
    const all = [...options, ...unknown];
    return el(components.SelectControl, {
      ...LOOK,
      ...{ label, help, options: all, value, onChange },
    });
  };

  /** A field whose text is stored as soon as it can be used, and never before. */
  const Address = ({ label, help, check, value = "", onChange }) => {
    const [typed, setTyped] = useState(value);
    const { problem } = typed.trim() ? check(typed.trim()) : {};
    const change = (text) => {
      setTyped(text);
      onChange(text.trim() ? check(text.trim()).value : undefined);
    };
    return el(
      "div",
      { style: { marginBottom: "24px" } },
      el(components.TextControl, {
        ...LOOK,
        ...{ label, help, value: typed, onChange: change, type: "url" },
        "aria-invalid": problem ? "true" : undefined,
      }),
      problem && el(Refusal, null, problem),
    );
  };

  /** A sentence, which the editor also says to screen readers. */
  const Refusal = ({ children }) =>
    el(components.Notice, { status: "error", isDismissible: false }, children);

  const Questions = ({ attributes, set }) => {
    const [isOwn, setOwn] = useState(Boolean(attributes.document));
    const choose = (value) => {
      setOwn(value === "own");
      if (value !== "own") set("document")(undefined);
    };
    return el(
      element.Fragment,
      null,
      el(Choice, {
        label: __("Quiz", "worth-it-quiz"),
        options: [
          { value: "", label: __("Worth It Quiz", "worth-it-quiz") },
          { value: "own", label: __("Your own questions", "worth-it-quiz") },
        ],
        value: isOwn ? "own" : "",
        onChange: choose,
      }),
      isOwn &&
        el(Address, {
          label: __("Address of your questions", "worth-it-quiz"),
          help: __(
            "A document of your own, JSON or compiled.",
            "worth-it-quiz",
          ),
          check: data.checks.document,
          value: attributes.document,
          onChange: set("document"),
        }),
    );
  };

  const Lists = ({ attributes, set }) => [
    el(Choice, {
      key: "lang",
      label: __("Language", "worth-it-quiz"),
      help: __(
        "The translations are drafts; each says so on its first screen.",
        "worth-it-quiz",
      ),
      options: languageOptions(),
      value: attributes.lang,
      onChange: set("lang"),
    }),
    el(Choice, {
      key: "country",
      label: __("Country", "worth-it-quiz"),
      help: __("Its help lines come first.", "worth-it-quiz"),
      options: countryOptions(),
      value: attributes.country,
      onChange: set("country"),
    }),
    el(Choice, {
      key: "theme",
      label: __("Theme", "worth-it-quiz"),
      options: themeOptions(),
      value: attributes.theme === "auto" ? "" : attributes.theme,
      onChange: set("theme"),
    }),
    el(Choice, {
      key: "level",
      label: __("Heading level", "worth-it-quiz"),
      options: levelOptions(),
      value: attributes.headingLevel === "2" ? "" : attributes.headingLevel,
      onChange: set("headingLevel"),
    }),
  ];

  const Sidebar = ({ attributes, set }) =>
    el(
      components.PanelBody,
      { title: __("Quiz", "worth-it-quiz") },
      el(Questions, { attributes, set }),
      el(Lists, { attributes, set }),
      el(Address, {
        label: __("Where “Leave this page” goes", "worth-it-quiz"),
        help: __(
          "An https address on another site, such as the news. Empty: the weather.",
          "worth-it-quiz",
        ),
        check: data.checks.exitUrl,
        value: attributes.exitUrl,
        onChange: set("exitUrl"),
      }),
      el(components.TextControl, {
        ...LOOK,
        label: __("Text of the link to help", "worth-it-quiz"),
        help: __("What remains where scripts don’t run.", "worth-it-quiz"),
        value: attributes.linkText ?? "",
        onChange: set("linkText"),
      }),
      el(components.ToggleControl, {
        ...LOOK,
        label: __(
          "Print a table about the quiz in the browser’s console",
          "worth-it-quiz",
        ),
        checked: Boolean(attributes.debug),
        onChange: set("debug"),
      }),
    );

  const languageOf = ({ lang }) =>
    data.languages.find(({ code }) => code === lang) ??
    data.languages.find(({ code }) => code === data.siteLanguage);

  /** Returns the preview's page. It is built as elements, so that no value can be more than a value. */
  const previewPage = (attributes, { background, font }) => {
    const language = languageOf(attributes);
    const page = document.implementation.createHTMLDocument("");
    page.documentElement.lang = language.code;
    page.documentElement.dir = language.dir;
    page.body.style.cssText = `margin:0;overflow:hidden;background:${background};font-family:${font}`;
    const quiz = page.createElement("worth-it-quiz");
    const set = (key, value) => value && quiz.setAttribute(key, value);
    set("base", data.folder);
    set(
      "country",
      Object.hasOwn(data.countries, attributes.country ?? "") &&
        attributes.country,
    );
    set("theme", attributes.theme);
    set("heading-level", attributes.headingLevel);
    const script = page.createElement("script");
    script.src = `${data.folder}${language.file}?ver=${language.version}`;
    page.body.append(quiz, script);
    return new XMLSerializer().serializeToString(page);
  };

  /** Returns the looks of what the block stands on, which the preview's own page can't inherit. */
  const looksAround = (node) => {
    const { defaultView } = node.ownerDocument;
    let at = node;
    while (
      at.parentElement &&
      defaultView.getComputedStyle(at).backgroundColor === BACKGROUND
    ) {
      at = at.parentElement;
    }
    const color = defaultView.getComputedStyle(at).backgroundColor;
    return {
      background: color === BACKGROUND ? "#fff" : color,
      font: defaultView.getComputedStyle(node).fontFamily,
    };
  };

  /** The first screen of the quiz, to look at: clicks select the block, and nothing in it can be focused. */
  const Preview = ({ attributes }) => {
    const box = useRef();
    const [looks, setLooks] = useState();
    useEffect(() => setLooks(looksAround(box.current)), []);
    return el(
      "div",
      { ref: box },
      looks &&
        el("iframe", {
          title: __("Preview of the quiz", "worth-it-quiz"),
          srcDoc: previewPage(attributes, looks),
          sandbox: "allow-scripts",
          tabIndex: -1,
          style: {
            ...roomStyle(attributes),
            width: "100%",
            border: 0,
            pointerEvents: "none",
          },
        }),
    );
  };

  /** Returns the style that readers' pages have, as a height: a frame does not grow with its content. */
  const roomStyle = (attributes) =>
    Object.fromEntries(
      languageOf(attributes)
        .room.split(";")
        .map((declaration) => {
          const [property, value] = declaration.split(/:(.*)/);
          return [property === "min-height" ? "height" : property, value];
        }),
    );

  const Caption = ({ hasOwn }) =>
    el(
      "p",
      { style: { fontSize: "13px", margin: "8px 0 0", opacity: 0.8 } },
      hasOwn
        ? __(
            "Your own questions are shown on the published page; this is the quiz that comes with the plugin.",
            "worth-it-quiz",
          )
        : __(
            "A preview. Before you publish, call up the numbers for your country in the quiz and confirm them.",
            "worth-it-quiz",
          ),
    );

  const Edit = ({ attributes, setAttributes }) => {
    // An option that was emptied is left out of the post.
    const set = (key) => (value) =>
      setAttributes({ [key]: value || undefined });
    return el(
      element.Fragment,
      null,
      el(blockEditor.InspectorControls, null, el(Sidebar, { attributes, set })),
      el(
        "div",
        blockEditor.useBlockProps(),
        data
          .storedProblems(attributes)
          .map((problem) => el(Refusal, { key: problem }, problem)),
        el(Preview, { attributes }),
        el(Caption, { hasOwn: Boolean(attributes.document) }),
      ),
    );
  };

  // The page is printed by the plugin, so nothing of it is kept in the post.
  blocks.registerBlockType("worth-it-quiz/quiz", {
    edit: Edit,
    save: () => null,
  });
})(
  window.worthItQuiz,
  wp.blocks,
  wp.blockEditor,
  wp.components,
  wp.element,
  wp.i18n,
);
