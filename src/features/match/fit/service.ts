import { challengeFit } from "@/db/schema";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { combine } from "../engine/combine";
import { judgeFits } from "../engine/fits";
import { listMatchableChallenges } from "../side/queries";
import { briefOf } from "../side/rules";
import { findCorpus, findLatestSnapshot } from "../snapshot/queries";
import { mayFit } from "./policy";
import { listRanked, listUnjudged, type Unjudged } from "./queries";
import { storedFit } from "./rules";

const atOnce = 50;

/** Judges every open challenge whose candidates have changed; what is judged already stays as it is. */
export async function judgeChanged(context: Context): Promise<number> {
  let judged = 0;
  for (;;) {
    const unjudged = await listUnjudged(context, atOnce);
    let written = 0;
    for (const one of unjudged) written += (await judgeOne(context, one)) ? 1 : 0;
    judged += written;
    // What could not be judged now is looked at again the next time.
    if (unjudged.length < atOnce || written === 0) return judged;
  }
}

function judgeOne(context: Context, one: Unjudged): Promise<boolean> {
  return inTransaction(context, async (tx) => {
    const { challengeId, basis, snapshot, engineVersion } = authorize(mayFit, tx.actor, "judge", one);
    const [asked] = await listMatchableChallenges(tx, [challengeId]);
    const latest = await findLatestSnapshot(tx.db);
    if (!asked || !latest) return false;
    const corpus = await findCorpus(tx.db, { ...latest, number: snapshot });
    const brief = briefOf(asked);
    const ranked = await listRanked(tx.db, challengeId);
    const judgement = storedFit(judgeFits({ corpus }, brief, ranked), combine({ corpus }, brief, ranked));
    const fit = { ...judgement, basis, engineVersion, judgedAt: tx.now };
    await tx.db
      .insert(challengeFit)
      .values({ challengeId, ...fit })
      .onConflictDoUpdate({ target: challengeFit.challengeId, set: fit });
    return true;
  });
}
