/** A look at a client beside the list, without leaving it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { Failure, useToday } from "@/app/api";
import { Fact, IconButton, Skeleton, StatusTag } from "@/components";
import { format, t } from "@/i18n";
import type { CaseloadRow, ClientFile } from "@/ipc";
import { useCalled, usePresentation } from "../chart/called";
import { FLAG_ICONS, LastContact, NextCheckIn, flagEnded } from "../marks";
import { clientQuery } from "../queries";
import { rowName } from "./columns";

export function Peek({ row, onClose }: { row: CaseloadRow; onClose: () => void }) {
  const file = useQuery(clientQuery(row.clientId));
  const name = rowName(row, usePresentation());
  return (
    <aside aria-label={t("caseload-peek", { name })} className="scroll-calm w-80 shrink-0 border-s border-line bg-surface p-4">
      {file.isError ? <Failure error={file.error} /> : file.data ? <Facts file={file.data} onClose={onClose} /> : <Skeleton />}
    </aside>
  );
}

function Facts({ file, onClose }: { file: ClientFile; onClose: () => void }) {
  const today = useToday();
  const { client, banner } = file;
  const called = useCalled();
  const phone = file.contactMethods[0];
  const flags = file.riskFlags.filter((flag) => !flagEnded(flag, today));
  return (
    <>
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 grow text-lg font-semibold">
          <Link to="/clients/$clientId" params={{ clientId: client.id }} className="underline-offset-2 hover:underline">{called(client)}</Link>
        </h2>
        <IconButton size="sm" icon={X} label={t("caseload-peek-close")} onPress={onClose} />
      </div>
      {flags.length > 0 && (
        <ul className="mt-2 flex flex-col items-start gap-1">
          {flags.map((flag) => <li key={flag.id}><StatusTag icon={FLAG_ICONS[flag.kind]} tone="warning" className="h-auto! py-0.5 whitespace-normal!">{flag.text}</StatusTag></li>)}
        </ul>
      )}
      {client.about && <p className="mt-3 text-sm">{client.about}</p>}
      <dl className="mt-3">
        {client.birthDate && <Fact name={t("clients-birth-date")}>{format.date(client.birthDate)}</Fact>}
        {client.language && <Fact name={t("clients-language")}>{format.language(client.language)}</Fact>}
        {phone && <Fact name={t("clients-phone")}>{phone.value}</Fact>}
        {banner.payer && <Fact name={t("clients-payer")}>{banner.payer}</Fact>}
        <Fact name={t("clients-last-contact")}><LastContact at={banner.lastContactAt} /></Fact>
        <Fact name={t("clients-next-check-in")}><NextCheckIn on={banner.nextCheckInOn} overdue={banner.overdueCheckIns} /></Fact>
      </dl>
    </>
  );
}
