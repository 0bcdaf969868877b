import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { DateField } from "@/components/form/date-field";
import { FileField } from "@/components/form/file-field";
import { FilterPanel } from "@/components/form/filter-panel";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { SearchForm } from "@/components/form/search-form";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { refuseEverything } from "./actions";

const kinds = [
  { value: "product", label: "Product", hint: "A device, an app or software" },
  { value: "pathway", label: "Pathway", hint: "A new order of steps in care" },
];

const settings = [
  { value: "pharmacy", label: "Community pharmacy" },
  { value: "care-home", label: "Care home" },
  { value: "home", label: "Home care" },
];

export function FormGallery() {
  return (
    <>
      <SearchForm action="/products" label="Search products" defaultValue="pulse" />
      <FilterPanel
        action="/products"
        clearHref="/products"
        groups={[
          { name: "setting", legend: "Care setting", options: settings, chosen: ["pharmacy"] },
          {
            name: "kind",
            legend: "Kind",
            options: kinds.map(({ value, label }) => ({ value, label, count: 3 })),
          },
        ]}
      />
      <ActionForm
        action={refuseEverything}
        submitText="Save and continue"
        secondary={<a href="/">Save for later</a>}
      >
        <HiddenField name="id" value="1" />
        <TextField name="name" label="Name" hint="As people know it" defaultValue="KardiaMobile" />
        <TextField name="price" label="Price per person" prefix="£" width={5} inputMode="decimal" />
        <TextArea name="summary" label="What it does" hint="One sentence." maxLength={300} />
        <Radios name="kind" legend="Kind" options={kinds} defaultValue="product" />
        <Checkboxes name="settings" legend="Where it is used" options={settings} defaultValue={["home"]} />
        <Select
          name="stage"
          label="Stage"
          emptyText="Choose one"
          options={[
            { value: "idea", label: "Idea" },
            { value: "in-use", label: "In use" },
          ]}
        />
        <DateField name="starts.on" legend="When can it start?" defaultValue="2027-03-03" />
        <FileField name="file" label="Document" hint="PDF, up to 10 MB" accept=".pdf" />
      </ActionForm>
    </>
  );
}
