import { useState } from "react";
import "worth-it-quiz";
import type {} from "worth-it-quiz/react";

export function App() {
  const [starts, setStarts] = useState(0);
  return (
    <main>
      <h1>Going back</h1>
      <p>Before you write that message, take ten minutes.</p>
      <worth-it-quiz
        country="IE"
        heading-level={2}
        theme="light"
        onworth-it-quiz:start={() => setStarts((count) => count + 1)}
      >
        <a href="https://findahelpline.com/">Find a help line</a>
      </worth-it-quiz>
      <p id="starts">{starts}</p>
    </main>
  );
}
