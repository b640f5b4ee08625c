/** Adds a data file of the practice's: choose it, read what is wrong with it or what it adds, add it. */
import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { Failure } from "@/app/api";
import { Banner, Button, Dialog, Progress } from "@/components";
import { format, t } from "@/i18n";
import { platform, type DataFileReport, type ImportFile } from "@/ipc";

export type FileDialogProps<Added> = {
  /** What is added, where it is no library file. */
  title?: string;
  open: boolean;
  onClose: () => void;
  read: (file: ImportFile) => Promise<DataFileReport>;
  add: (file: ImportFile) => Promise<Added>;
  onAdded: (added: Added, report: DataFileReport) => void;
};

export function FileDialog<Added>({ title = t("library-add"), open, onClose, read, add, onAdded }: FileDialogProps<Added>) {
  const choosing = useMutation({
    mutationFn: async () => {
      const chosen = await platform.chooseFile(t("library-choose"), [{ name: t("library-filter-json"), extensions: ["json"] }]);
      return chosen && { file: chosen.file, report: await read(chosen.file) };
    },
    onSuccess: (chosen) => {
      if (!chosen) onClose();
    },
    meta: { quiet: true },
  });
  const adding = useMutation({
    mutationFn: (file: ImportFile) => add(file),
    onSuccess: (added) => {
      if (choosing.data) onAdded(added, choosing.data.report);
      onClose();
    },
  });
  const begin = useEffectEvent(() => {
    adding.reset();
    choosing.mutate();
  });
  useEffect(() => {
    if (open) begin();
  }, [open]);
  const report = choosing.data?.report;
  const good = report !== undefined && report.faults.length === 0;
  // Until the file is chosen the system's own dialog is what stands there.
  const stands = open && (report !== undefined || choosing.isError || adding.isPending);
  return (
    <Dialog
      open={stands}
      onClose={onClose}
      title={title}
      client={null}
      footer={
        <>
          <Button onPress={onClose}>{t("library-file-close")}</Button>
          {good ? (
            <Button variant="primary" busy={adding.isPending} onPress={() => choosing.data && adding.mutate(choosing.data.file)}>{t("library-file-add")}</Button>
          ) : (
            <Button variant="primary" onPress={() => choosing.mutate()}>{t("library-file-another")}</Button>
          )}
        </>
      }
    >
      {choosing.isPending && <Progress label={t("library-choose")} />}
      {choosing.error && <Failure error={choosing.error} />}
      {adding.error && <Failure className="mb-3" error={adding.error} />}
      {good && (
        <Banner tone="success" title={t("library-file-good")}>
          {report.adds.length > 0 && <p>{t("library-file-adds", { titles: format.list(report.adds) })}</p>}
          {report.replaces.length > 0 && <p>{t("library-file-replaces", { titles: format.list(report.replaces) })}</p>}
        </Banner>
      )}
      {report && !good && <Faults report={report} />}
    </Dialog>
  );
}

function Faults({ report }: { report: DataFileReport }) {
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="danger">{t("library-file-faulty", { count: report.faults.length, name: report.fileName })}</Banner>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-start text-xs text-muted">
            <th scope="col" className="py-1 pe-4 text-start font-medium">{t("library-file-entry")}</th>
            <th scope="col" className="py-1 text-start font-medium">{t("library-file-fault")}</th>
          </tr>
        </thead>
        <tbody>
          {report.faults.map((fault) => (
            <tr key={`${fault.entry}-${fault.fault}`} className="border-b border-line/60 align-baseline">
              <td className="py-1.5 pe-4 font-mono text-xs break-all">{fault.entry}</td>
              <td className="py-1.5">{t(`library-fault-${fault.fault}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
