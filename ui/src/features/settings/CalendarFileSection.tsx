/** The calendar file that other programs read: where it is, who is named in it, and whether it follows every change. */
import { useQuery } from "@tanstack/react-query";
import { FileOutput, FolderOpen, Unlink } from "lucide-react";
import { Failure, useSaveAsOne } from "@/app/api";
import { Banner, Button, FormSection, RadioGroup, Skeleton, Switch } from "@/components";
import { calendarFileQuery } from "@/features/calendar";
import { format, t } from "@/i18n";
import { calendarFileSave, platform, type CalendarFile, type CalendarNames } from "@/ipc";

const NAMES = ["initials", "nobody", "names"] as const satisfies readonly CalendarNames[];

export function CalendarFileSection() {
  const file = useQuery(calendarFileQuery);
  return (
    <FormSection title={t("settings-ics")} hint={t("settings-ics-hint")}>
      {file.data ? <Fields file={file.data} /> : file.error ? <Failure error={file.error} onRetry={() => void file.refetch()} /> : <Skeleton lines={3} />}
    </FormSection>
  );
}

function Fields({ file }: { file: CalendarFile }) {
  const save = useSaveAsOne({
    query: calendarFileQuery,
    change: (now, some: Partial<CalendarFile>) => ({ ...now, ...some }),
    save: (all) => calendarFileSave({ file: all }),
  });
  const choose = async () => {
    const path = await platform.chooseSavePath(t("settings-ics-choose"), file.path === "" ? t("settings-ics-file-name") : file.path, [{ name: t("settings-ics-filter"), extensions: ["ics"] }]);
    if (path !== null) save.mutate({ path });
  };
  const written = file.writtenAt === null ? t("settings-ics-not-written") : t("settings-ics-written", { at: format.dateTime(file.writtenAt) });
  return (
    <>
      <RadioGroup
        label={t("settings-ics-names")} value={file.names} onChange={(names) => save.mutate({ names })}
        options={NAMES.map((value) => ({ value, label: t(`settings-ics-names-${value}`), ...(value === "names" ? { detail: t("settings-ics-names-detail") } : {}) }))}
      />
      {file.names === "names" && file.path !== "" && <Banner tone="warning">{t("settings-ics-warning")}</Banner>}
      {file.path === "" ? (
        <Button icon={FileOutput} className="self-start" busy={save.isPending} onPress={() => void choose()}>{t("settings-ics-begin")}</Button>
      ) : (
        <>
          <div className="text-sm">
            <p className="font-medium break-all select-text">{file.path}</p>
            <p className="text-muted">{written}</p>
          </div>
          <Switch isSelected={file.live} onChange={(live) => save.mutate({ live })}>
            <span className="block">{t("settings-ics-live")}</span>
            <span className="block text-xs text-muted">{t("settings-ics-live-detail")}</span>
          </Switch>
          <div className="flex flex-wrap gap-2">
            <Button icon={FileOutput} busy={save.isPending} onPress={() => save.mutate({})}>{t("settings-ics-write")}</Button>
            <Button icon={FolderOpen} onPress={() => void choose()}>{t("settings-ics-elsewhere")}</Button>
            <Button icon={Unlink} variant="quiet" onPress={() => save.mutate({ path: "", live: false })}>{t("settings-ics-forget")}</Button>
          </div>
        </>
      )}
    </>
  );
}
