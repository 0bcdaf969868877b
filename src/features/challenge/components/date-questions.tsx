import { DateField } from "@/components/form/date-field";
import { Radios } from "@/components/form/radios";
import { TextField } from "@/components/form/text-field";
import { asDayAndTime } from "../rules";

type DateQuestionsProps = {
  opensAt: Date | null;
  closesAt: Date | null;
  isStanding: boolean;
  opensHint: string;
};

/** Deadlines have a stated minute, in London. */
export function DateQuestions({ opensAt, closesAt, isStanding, opensHint }: DateQuestionsProps) {
  const opens = asDayAndTime(opensAt);
  const closes = asDayAndTime(closesAt);
  return (
    <>
      <DateField name="opensOn" legend="Opens on" hint={opensHint} defaultValue={opens.day} />
      <TextField
        name="opensTime"
        label="Opens at"
        hint="London time, like 09:00"
        width={5}
        defaultValue={opens.time ?? "09:00"}
      />
      <Radios
        name="isStanding"
        legend="Does it close?"
        defaultValue={isStanding ? "true" : "false"}
        options={[
          { value: "false", label: "Yes, on a stated day" },
          { value: "true", label: "No, it is a standing need", hint: "It stays open until you withdraw it." },
        ]}
      />
      <DateField
        name="closesOn"
        legend="Closes on"
        hint="Leave empty for a standing need. For example, 30 6 2027"
        defaultValue={closes.day}
      />
      <TextField
        name="closesTime"
        label="Closes at"
        hint="London time, like 17:00"
        width={5}
        defaultValue={closes.time ?? "17:00"}
      />
    </>
  );
}
