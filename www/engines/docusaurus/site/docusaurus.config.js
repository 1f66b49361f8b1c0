export default {
  title: "A blog",
  url: "http://127.0.0.1",
  baseUrl: "/",
  presets: [
    [
      "classic",
      {
        docs: false,
        blog: { routeBasePath: "/", onInlineAuthors: "ignore" },
      },
    ],
  ],
};
