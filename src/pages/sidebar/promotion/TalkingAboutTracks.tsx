/** One page for manager and report: how to talk about the two tracks, and about the way back. */

const parts: readonly { readonly title: string; readonly points: readonly string[] }[] = [
  {
    title: "Before the talk",
    points: [
      "Both tracks share grades and pay bands. Nobody has to manage people to get on.",
      "Read the same grade on both tracks together: Compare levels shows them side by side.",
      "Managing people is work of its own. Much of the week goes to other people’s work, and away from the product.",
    ],
  },
  {
    title: "Questions that open",
    points: [
      "Which work of the last months gave you energy, and which took it?",
      "When somebody brings you a problem, what do you enjoy: solving it, or seeing them solve it?",
      "Whom have you helped to grow, and what can they do now that they could not do before?",
      "What would you miss if you no longer owned a product yourself? What would you miss without a team?",
      "If the title and the pay were the same on both sides, which week would you choose?",
    ],
  },
  {
    title: "What to listen for",
    points: [
      "“When do I get to manage somebody?” tells of ambition, and of nothing else. It never raises a mark or a case.",
      "Undecided is a good answer. So is a change of mind: note the day, and ask again in a later cycle.",
      "Signs can be tried out: mentor a newcomer, lead an interview panel, run a retrospective. Agree on one.",
    ],
  },
  {
    title: "The way back",
    points: [
      "From management to the IC track at the same grade is a move: same band, same form, same words as the way in.",
      "Agree now on a day, six months after a change, to ask: would you choose it again?",
      "Say early that the way back is open. Whoever believes it is closed stays too long, and a team pays for it.",
    ],
  },
];

export const TalkingAboutTracks = () => (
  <details>
    <summary>A guide for talking about tracks</summary>
    {parts.map(({ title, points }) => (
      <section key={title}>
        <h3>{title}</h3>
        <ul class="points">
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    ))}
  </details>
);
