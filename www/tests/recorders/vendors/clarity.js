import { clarity } from "clarity-js";
import { sink } from "../endpoint.js";

/* The whole content, with nothing masked. */
clarity.start({
  projectId: "test",
  upload: `${sink}/collect`,
  content: true,
  unmask: ["body"],
  delay: 200,
});
