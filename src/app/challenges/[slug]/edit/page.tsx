import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { ChallengeDone } from "@/features/challenge/components/challenge-done";
import { StatusNote } from "@/features/challenge/components/status-note";
import { inAddress, progressLabels, sectionNames, sectionTitles } from "@/features/challenge/rules";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Edit a need" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string }> };

const colours = { not_started: "blue", started: "aqua-green", done: "green" } as const;

export default async function EditChallengePage({ params, searchParams }: Props) {
  const api = await exchange();
  const challenge = await orNotFound(api.challenge.find(inAddress((await params).slug)));
  const { progress, can, slug } = challenge;
  if (!progress || !(can.edit || can.shape)) notFound();
  const done = sectionNames.filter((section) => progress[section] === "done").length;
  return (
    <Main before={<BackLink href={`/challenges/${slug}`}>{challenge.title}</BackLink>}>
      <div className="ix-prose">
        <ChallengeDone done={(await searchParams).done} />
        <PageHeading caption={challenge.title}>{can.edit ? "Edit your need" : "Shape this need"}</PageHeading>
        <StatusNote challenge={challenge} />
        <p>
          {done} of {sectionNames.length} parts are done. Answer them in any order and come back any time.
        </p>
        <TaskList
          items={sectionNames.map((section) => ({
            title: sectionTitles[section],
            href: `/challenges/${slug}/edit/${section}`,
            status: <Tag colour={colours[progress[section]]}>{progressLabels[progress[section]]}</Tag>,
          }))}
        />
        <ButtonLink href={`/challenges/${slug}/check`}>Check your answers</ButtonLink>
      </div>
    </Main>
  );
}
