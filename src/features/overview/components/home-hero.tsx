import { ButtonLink } from "@/components/ui/button";
import { Illustration } from "@/components/ui/illustration";

const steps = [
  {
    title: "A need",
    text: "An NHS, council or care leader says what is wrong, for whom, and what better looks like.",
  },
  {
    title: "A match",
    text: "We show which products answer it, sentence by sentence. A broker introduces both sides.",
  },
  {
    title: "A pilot",
    text: "Both sides test it in real settings, with a plan that is locked before any figure comes in.",
  },
  {
    title: "A result",
    text: "Good, null or bad, it is published with its numbers, and it counts in the next match.",
  },
];

/** What this is, in ten seconds. */
export function HomeHero() {
  return (
    <section className="ix-hero" aria-labelledby="hero-title">
      <div className="nhsuk-width-container ix-hero__inner">
        <div>
          <h1 id="hero-title" className="ix-hero__title">
            From a need in health and care to a tested result, and back
          </h1>
          <p className="ix-hero__lead">
            The Innovation Exchange brings together the people in East London who need something better and
            the people who have made it. You test it together, and everyone can read what happened.
          </p>
          <p className="ix-hero__buttons">
            <ButtonLink href="/challenges/new">Tell us what you need</ButtonLink>
            <ButtonLink href="/products/new" variant="secondary">
              List what you offer
            </ButtonLink>
          </p>
        </div>
        <div className="ix-hero__picture">
          <Illustration name="loop" wide />
        </div>
      </div>
      <div className="nhsuk-width-container">
        <ol className="ix-loop">
          {steps.map(({ title, text }) => (
            <li key={title} className="ix-loop__step">
              <h2 className="ix-loop__title">{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
