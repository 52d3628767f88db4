/** What a habit means, and two things somebody could see in one kind of work. */
import type { Background, Habit } from "../../domain/readiness/shippedReadiness";

export const HabitText = ({ habit, background }: { habit: Habit; background: Background }) => (
  <>
    <p>{habit.meaning}</p>
    <h3>What it can look like</h3>
    <ul class="points small">
      {habit.looksLike[background].map((example) => (
        <li key={example}>{example}</li>
      ))}
    </ul>
  </>
);
