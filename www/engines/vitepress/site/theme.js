export const blog = {
  title: "A blog",
  srcDir: "../pages",
};
