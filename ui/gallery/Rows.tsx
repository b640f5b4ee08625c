import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { DataTable, StatusTag, type Sort } from "../src/components";

type Person = { id: string; name: string; born: string; payer: string; due: number };
const NAMES = ["Margaret Okafor", "José Núñez", "Nguyễn Thị Hạnh", "سارة الخطيب", "Łucja Wiśniewska", "Featherstonehaugh-Wolfeschlegelsteinhausen Maximiliana"];
const PEOPLE: Person[] = Array.from({ length: 10_000 }, (_, at) => ({ id: String(at), name: `${NAMES[at % NAMES.length]} ${at + 1}`, born: `19${30 + (at % 60)}-03-08`, payer: ["Medicare", "Medicaid", "Workers’ comp"][at % 3] ?? "", due: (at % 7) - 2 }));

export function Rows() {
  const [open, setOpen] = useState<string | null>(null);
  const [loaded, setLoaded] = useState(100);
  const [sort, setSort] = useState<Sort>({ column: "name", descending: false });
  return (
    <div className="flex h-full min-h-0 flex-col">
      <DataTable<Person>
        className="grow"
        label="Clients"
        rows={PEOPLE.slice(0, loaded)}
        total={PEOPLE.length}
        hasMore={loaded < PEOPLE.length}
        onMore={() => setLoaded(loaded + 100)}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpen(row.id)}
        openKey={open}
        sort={sort}
        onSort={setSort}
        columns={[
          { id: "name", heading: "Name", width: "minmax(12rem, 2fr)", sortable: true, cell: (row) => <span className="font-medium">{row.name}</span> },
          { id: "born", heading: "Born", width: "8rem", sortable: true, hideBelow: 50, cell: (row) => row.born },
          { id: "payer", heading: "Payer", width: "minmax(8rem, 1fr)", hideBelow: 40, cell: (row) => row.payer },
          { id: "due", heading: "Next check-in", width: "9rem", cell: (row) => row.due < 0 ? <StatusTag icon={TriangleAlert} tone="danger">Overdue</StatusTag> : row.due === 0 ? <StatusTag icon={Clock} tone="warning">Due today</StatusTag> : <StatusTag icon={CircleCheck} tone="neutral">Later</StatusTag> },
        ]}
      />
    </div>
  );
}
