// Locale and time zone of a workbook.
import { localeNames, timeZones } from "./localeNames";
import { ModalDialog } from "./ModalDialog";

type Settings = { locale: string; timeZone: string };
type Props = Settings & { onSave: (patch: Partial<Settings>) => void; onClose: () => void };

export function SettingsDialog({ locale, timeZone, onSave, onClose }: Props) {
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const wanted = { locale: String(form.get("locale")), timeZone: String(form.get("timeZone")) };
    if (wanted.locale === locale && wanted.timeZone === timeZone) onClose();
    else onSave(wanted);
  };
  return (
    <ModalDialog label="Settings" onClose={onClose}>
      <form class="message" onSubmit={save}>
        <h2>Settings</h2>
        <label>
          Locale
          <select class="field" name="locale">
            {localeNames(locale).map(([code, name]) => (
              <option key={code} value={code} selected={code === locale}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet">Decides how numbers, dates and currencies are read and shown.</p>
        <label>
          Time zone
          <select class="field" name="timeZone">
            {timeZones(timeZone).map((zone) => (
              <option key={zone} value={zone} selected={zone === timeZone}>
                {zone.replace(/_/g, " ")}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet">Dates and times are kept in it. The script’s own zone can be another one.</p>
        <div class="buttons">
          <button class="button primary" type="submit">
            Save
          </button>
          <button class="button" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
