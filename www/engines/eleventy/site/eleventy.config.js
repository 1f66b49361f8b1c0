export default (config) => {
  config.addPassthroughCopy("quiz");
};
