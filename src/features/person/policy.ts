import { type Actor, isAdministrator } from "@/lib/actor";

type PersonThing = { id: string };
type PersonAction = "edit" | "suspend";

/** The list of everybody is for administrators. */
export function mayListPeople(actor: Actor): boolean {
  return isAdministrator(actor);
}

/** A person's own page is theirs; an administrator may shut someone out, but not themselves. */
export function mayPerson(actor: Actor, action: PersonAction | "read", person: PersonThing): boolean {
  const isSelf = actor.is === "person" && actor.personId === person.id;
  switch (action) {
    case "read":
      return isSelf || isAdministrator(actor);
    case "edit":
      return isSelf;
    case "suspend":
      return isAdministrator(actor) && !isSelf;
    default:
      return false;
  }
}
