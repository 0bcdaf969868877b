import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { ExternalLink } from "@/components/ui/external-link";
import { FigureNumber } from "@/components/ui/figure-number";
import { Illustration } from "@/components/ui/illustration";
import { InsetText } from "@/components/ui/inset-text";
import { Pagination } from "@/components/ui/pagination";
import { ProgressSteps } from "@/components/ui/progress-steps";
import { Quote } from "@/components/ui/quote";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { Tag, type TagColour } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { Timeline } from "@/components/ui/timeline";
import { WarningCallout } from "@/components/ui/warning-callout";

const colours: TagColour[] = [
  "white",
  "grey",
  "green",
  "aqua-green",
  "blue",
  "purple",
  "pink",
  "red",
  "orange",
  "yellow",
];

export function PieceGallery() {
  return (
    <>
      <BackLink href="/" />
      <Columns>
        <TwoThirds>
          <Prose />
        </TwoThirds>
        <OneThird>
          <Illustration
            name="loop"
            alt="A need leads to a product, a pilot, a result, and back to needs"
            wide
          />
          <Illustration name="people" wide />
        </OneThird>
      </Columns>
      <Lists />
      <Cards />
      <Progress />
    </>
  );
}

function Prose() {
  return (
    <>
      <Banner title="Information">
        <p>The plan was locked on 3 March 2027 at 10:02.</p>
      </Banner>
      <Banner title="Done" kind="success">
        <p>The product is published.</p>
      </Banner>
      <InsetText>
        <p>Counts from 1 to 7 are shown as “*”.</p>
      </InsetText>
      <WarningCallout heading="Not a procurement notice">
        <p>Posting here discharges no legal notice duty.</p>
      </WarningCallout>
      <Quote by="Lead pharmacist, Waltham Forest">
        <p>We found people who would not have gone to their GP about this.</p>
      </Quote>
      <p>
        {colours.map((colour) => (
          <span key={colour}>
            <Tag colour={colour}>{colour}</Tag>{" "}
          </span>
        ))}
      </p>
      <p>
        <Button type="button">Primary</Button>{" "}
        <Button type="button" variant="secondary">
          Secondary
        </Button>{" "}
        <Button type="button" variant="warning">
          Warning
        </Button>{" "}
        <Button type="button" variant="link">
          Looks like a link
        </Button>
      </p>
      <ButtonLink href="/">A link that starts something</ButtonLink>
      <Details summary="Why is this figure an interval?">
        <p>Another sample of the same people would give a slightly different figure.</p>
      </Details>
    </>
  );
}

function Lists() {
  return (
    <>
      <TabsNav
        label="Sections of the pilot"
        items={[
          { href: "/dev/components", text: "Overview", current: true },
          { href: "/", text: "Gates", count: 3 },
          { href: "/contact", text: "Discussion", count: 12 },
        ]}
      />
      <SummaryList
        rows={[
          { key: "Name", value: "KardiaMobile", action: { href: "/", text: "Change", hidden: "name" } },
          { key: "Kind", value: "Product", action: { href: "/", text: "Change", hidden: "kind" } },
          { key: "Stage", value: "In use in several places" },
        ]}
      />
      <TaskList
        items={[
          {
            title: "What it is",
            href: "/",
            hint: "About 5 minutes",
            status: <Tag colour="blue">Started</Tag>,
          },
          { title: "Who it is for", href: "/terms", status: "Done" },
          { title: "Price", status: "Cannot start yet" },
        ]}
      />
      <Table
        caption="Counts by site"
        head={["Site", "Screened", "Referred", "Seen", "Diagnosed", "Share diagnosed"]}
        numeric={[1, 2, 3, 4, 5]}
        rows={[
          ["Pharmacies referring to Harefield", "1,737", "299", "99", "28", "1.6%"],
          ["Another site", "*", "not known", "not known", "*", "*"],
        ]}
      />
      <Pagination previous={{ href: "/?page=1" }} next={{ href: "/?page=3" }} />
    </>
  );
}

function Cards() {
  return (
    <>
      <CardGrid>
        <Card
          heading="Undetected atrial fibrillation"
          href="/"
          caption="Open until 3 March 2027"
          footer="Waltham Forest"
        >
          <p>People have strokes that treatment would have prevented.</p>
        </Card>
        <Card heading="Knee and hip pain over 45" href="/terms" caption="Standing need" footer="East London">
          <p>People wait for surgery and lose strength while they wait.</p>
        </Card>
        <Card heading="A card without a link">
          <p>
            With a <ExternalLink href="https://www.nice.org.uk/">link inside</ExternalLink>.
          </p>
        </Card>
      </CardGrid>
      <Columns>
        <OneThird>
          <FigureNumber
            value="1.6%"
            label="diagnosed with atrial fibrillation"
            detail="28 of 1,737; 95% interval 1.1% to 2.3%"
            source="Capture AF"
          />
        </OneThird>
        <OneThird>
          <FigureNumber value="12 weeks" label="before" />
        </OneThird>
        <OneThird>
          <FigureNumber value="£5.20" label="back for each pound" detail="benefit-cost ratio 5.20" />
        </OneThird>
      </Columns>
      <EmptyState
        heading="No needs yet"
        action={<ButtonLink href="/">Post a need</ButtonLink>}
        illustration="search"
      >
        <p>
          A need says what goes wrong today and what better would look like. Four questions are enough to
          begin.
        </p>
      </EmptyState>
    </>
  );
}

function Progress() {
  return (
    <>
      <ProgressSteps
        label="Where this pilot stands"
        steps={[
          { text: "Preparing", state: "done" },
          { text: "Live", state: "current" },
          { text: "Analysing", state: "todo" },
          { text: "Reported", state: "todo" },
        ]}
      />
      <Timeline
        items={[
          { when: "3 March 2027", title: "Plan locked", children: <p>By the evaluator.</p> },
          { when: "10 March 2027", title: "Data come in", state: "current" },
          { when: "May 2027", title: "Findings signed", state: "todo" },
        ]}
      />
    </>
  );
}
