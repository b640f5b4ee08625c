/** The first run: explore the demo, or start a record of one's own, empty or with a file, and keep its recovery key. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileInput, FlaskConical, FolderLock, type LucideIcon } from "lucide-react";
import { useState, type FormEvent } from "react";
import { Button as Press } from "react-aria-components";
import { Failure, recordStatusQuery, usePageTitle } from "@/app/api";
import { Button, Checkbox, Spinner } from "@/components";
import { t } from "@/i18n";
import { platform, recordChoose, recordCreate, type RecordStatus } from "@/ipc";
import { Greeting } from "./Greeting";
import { PassphrasePair, isSound } from "./PassphrasePair";
import { RecoveryKeyCard } from "./RecoveryKeyCard";

/** What a new record is first wanted for. */
type Purpose = "start" | "take-in";

/** Where a new record opens. */
const FIRST_PLACE: Record<Purpose, string> = { start: "", "take-in": "/import" };

export function FirstRun({ status }: { status: RecordStatus }) {
  usePageTitle(t("record-welcome"));
  const client = useQueryClient();
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const demo = useMutation({
    mutationFn: () => recordChoose({ choice: "demo" }),
    meta: { quiet: true },
    onSuccess: (next) => client.setQueryData(recordStatusQuery.queryKey, next),
  });
  if (purpose) return <NewRecord purpose={purpose} folder={status.folder} onBack={() => setPurpose(null)} />;
  return (
    <Greeting title={t("record-welcome")} wide>
      <p className="mb-6 max-w-prose text-base text-muted">{t("record-welcome-text")}</p>
      <div className="flex flex-col gap-3">
        <Offer icon={FolderLock} title={t("record-start")} text={t("record-start-text")} onPress={() => setPurpose("start")} />
        <Offer icon={FileInput} title={t("record-take-in")} text={t("record-take-in-text")} onPress={() => setPurpose("take-in")} />
        <Offer icon={FlaskConical} title={t("record-explore")} text={t("record-explore-text")} onPress={() => demo.mutate()} busy={demo.isPending} />
      </div>
      {demo.error && <Failure error={demo.error} className="mt-4" />}
    </Greeting>
  );
}

function Offer(props: { icon: LucideIcon; title: string; text: string; onPress: () => void; busy?: boolean }) {
  const { icon: Icon, title, text, onPress, busy } = props;
  return (
    <Press onPress={onPress} isPending={busy ?? false} className="flex items-start gap-4 rounded-lg border border-line bg-surface p-4 text-start shadow-1 data-hovered:border-accent data-pressed:bg-hover">
      <span className="mt-0.5 flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent">
        {busy ? <Spinner /> : <Icon aria-hidden className="size-5" />}
      </span>
      <span>
        <span className="block text-base font-semibold">{title}</span>
        <span className="block text-muted">{text}</span>
      </span>
    </Press>
  );
}

function NewRecord({ purpose, folder, onBack }: { purpose: Purpose; folder: string; onBack: () => void }) {
  const [pair, setPair] = useState({ passphrase: "", again: "" });
  const [tried, setTried] = useState(false);
  const create = useMutation({ mutationFn: () => recordCreate({ passphrase: pair.passphrase }), meta: { quiet: true } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isSound(pair)) create.mutate();
  };
  if (create.data) return <KeepKey purpose={purpose} recoveryKey={create.data.recoveryKey} />;
  return (
    <Greeting title={t("record-new-title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-muted">{t(`record-new-text-${purpose}`)}</p>
        <PassphrasePair value={pair} onChange={setPair} showFaults={tried} autoFocus />
        {create.error && <Failure error={create.error} />}
        <p className="text-xs break-all text-muted">{t("record-folder", { folder })}</p>
        <div className="flex gap-2">
          <Button type="submit" variant="primary" size="lg" busy={create.isPending}>{t("record-create")}</Button>
          <Button size="lg" variant="quiet" onPress={onBack} isDisabled={create.isPending}>{t("record-back")}</Button>
        </div>
      </form>
    </Greeting>
  );
}

/** Shown once: the only other way in. */
function KeepKey({ purpose, recoveryKey }: { purpose: Purpose; recoveryKey: string }) {
  const client = useQueryClient();
  const [kept, setKept] = useState(false);
  const open = () => {
    platform.setPlace(FIRST_PLACE[purpose]);
    void client.invalidateQueries({ queryKey: recordStatusQuery.queryKey });
  };
  return (
    <Greeting title={t("record-recovery-title")} wide>
      <div className="flex flex-col gap-4">
        <RecoveryKeyCard recoveryKey={recoveryKey} />
        <Checkbox isSelected={kept} onChange={setKept}>{t("record-key-kept")}</Checkbox>
        <Button className="self-start" variant="primary" size="lg" isDisabled={!kept} onPress={open}>
          {t(`record-open-${purpose}`)}
        </Button>
      </div>
    </Greeting>
  );
}
