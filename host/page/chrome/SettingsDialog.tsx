// Locale and time zone of a workbook.
import { FormDialog } from "./FormDialog";
import { localeNames, timeZones } from "./localeNames";

type Settings = { locale: string; timeZone: string };
type Props = Settings & { onSave: (patch: Partial<Settings>) => void; onClose: () => void };

export function SettingsDialog({ locale, timeZone, onSave, onClose }: Props) {
  const save = (field: (name: string) => string) => {
    const wanted = { locale: field("locale"), timeZone: field("timeZone") };
    if (wanted.locale === locale && wanted.timeZone === timeZone) onClose();
    else onSave(wanted);
  };
  return (
    <FormDialog title="Settings" send="Save" onSend={save} onClose={onClose}>
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
    </FormDialog>
  );
}
