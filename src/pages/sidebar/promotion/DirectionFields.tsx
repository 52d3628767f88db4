/** What the person said about their own career, where the case would change the track; with the guide for that talk. */
import { Choices } from "../../parts/Choices";
import { TextField } from "../../parts/TextField";
import { FieldWithConflict, type FormParts, OtherCaseVersion } from "./FieldWithConflict";
import { TalkingAboutTracks } from "./TalkingAboutTracks";

interface Props {
  form: FormParts;
  name: string;
  hint: string;
}

export function DirectionFields({ form, name, hint }: Props) {
  const direction = form.fields.direction ?? "";
  return (
    <>
      <h2>Career direction</h2>
      <p class="small">
        Their own word, never a guess. Asking to manage is neither a plus nor a minus; what was seen of
        nurturing people counts.
      </p>
      <div class="stack">
        <div>
          <OtherCaseVersion form={form} name="direction" />
          <Choices
            label={`What ${name} said`}
            options={[
              { value: "", label: "Not asked" },
              { value: "IC", label: "The IC track" },
              { value: "management", label: "Management" },
              { value: "undecided", label: "Undecided" },
            ]}
            value={direction}
            onChoose={(value) => form.change("direction", value)}
          />
        </div>
        {direction !== "" && (
          <div>
            <OtherCaseVersion form={form} name="directionOn" />
            <TextField
              label="Said on"
              kind="date"
              value={form.fields.directionOn ?? ""}
              onInput={(day) => form.change("directionOn", day)}
              onLeave={form.leave}
            />
          </div>
        )}
        <FieldWithConflict
          form={form}
          name="nurturing"
          label="Coaching, mentoring, growing others: what was seen, and what came of it"
          hint={hint}
        />
      </div>
      <TalkingAboutTracks />
    </>
  );
}
