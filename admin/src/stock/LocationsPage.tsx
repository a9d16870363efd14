import { useState } from "react";
import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Box, Button, FormControlLabel, IconButton, MenuItem, Stack, Switch, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { NotAllowed } from "../app/NotAllowed.js";
import { accepted } from "../app/refusal.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import {
  AdminLocationCreateDocument,
  AdminLocationReorderDocument,
  AdminLocationsDocument,
  AdminLocationUpdateDocument,
  AdminStockSettingsUpdateDocument,
  type AdminLocationsQuery,
  type LocationInput,
  type StockLocationFragment,
} from "../gql/graphql.js";

type Act = (work: () => Promise<unknown>, done: string) => Promise<void>;

/** What shoppers hear of stock, and where goods lie. */
export function LocationsPage() {
  const may = useMay(AdminLocationsDocument);
  const mayChange = useMay(AdminLocationUpdateDocument);
  const notify = useNotify();
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["locations"],
    queryFn: ({ signal }) => send(AdminLocationsDocument, {}, signal),
    enabled: may,
  });
  if (!may) return <NotAllowed />;
  const act: Act = async (work, done) => {
    try {
      await work();
      notify(done, { type: "success" });
    } catch (problem) {
      notify(problem instanceof Error ? problem.message : "That did not work.", { type: "error" });
    }
    await queries.invalidateQueries({ queryKey: ["locations"] });
  };
  return (
    <>
      <PageHeader title="Stock and locations" below="What shoppers hear of stock, and where goods lie." />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data && (
        <Stack sx={{ gap: 2, maxWidth: 820 }}>
          <ShoppersCard settings={data.inventorySettings} act={act} isFixed={!mayChange} />
          <LocationsCard data={data} act={act} isFixed={!mayChange} />
        </Stack>
      )}
    </>
  );
}

interface CardProps {
  readonly act: Act;
  readonly isFixed: boolean;
}

function ShoppersCard({
  settings,
  act,
  isFixed,
}: CardProps & { readonly settings: AdminLocationsQuery["inventorySettings"] }) {
  return (
    <Section title="What shoppers hear">
      <FormControlLabel
        control={
          <Switch
            checked={settings.showsLowStock}
            disabled={isFixed}
            onChange={(_event, showsLowStock) => void act(() => change({ showsLowStock }), "Saved")}
          />
        }
        label="Say that something is about to run out"
      />
    </Section>
  );
}

const change = async (input: { showsLowStock?: boolean; allocation?: "PRIORITY" | "NEAREST" }) =>
  accepted((await send(AdminStockSettingsUpdateDocument, { input })).inventorySettingsUpdate);

const update = async (id: string, input: LocationInput) =>
  accepted((await send(AdminLocationUpdateDocument, { id, input })).locationUpdate);

function LocationsCard({ data, act, isFixed }: CardProps & { readonly data: AdminLocationsQuery }) {
  const { locations, inventorySettings } = data;
  const isMany = locations.length > 1;
  const swap = (at: number, by: number) => {
    const ids = locations.map(({ id }) => id);
    [ids[at], ids[at + by]] = [ids[at + by]!, ids[at]!];
    return act(async () => {
      accepted((await send(AdminLocationReorderDocument, { ids })).locationReorder);
    }, "Saved");
  };
  return (
    <Section
      title="Locations"
      hint={isMany ? "Orders are served from the first one that has everything." : undefined}
    >
      <Stack sx={{ gap: 1 }}>
        {locations.map((location, at) => (
          <LocationRow key={location.id} location={location} act={act} isFixed={isFixed}>
            {isMany && !isFixed && (
              <>
                <IconButton
                  size="small"
                  aria-label={`Move ${location.name} up`}
                  disabled={at === 0}
                  onClick={() => void swap(at, -1)}
                >
                  <ArrowUpward sx={{ fontSize: 17 }} />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={`Move ${location.name} down`}
                  disabled={at === locations.length - 1}
                  onClick={() => void swap(at, 1)}
                >
                  <ArrowDownward sx={{ fontSize: 17 }} />
                </IconButton>
              </>
            )}
          </LocationRow>
        ))}
        {isMany && (
          <TextField
            select
            label="Which one serves an order"
            value={inventorySettings.allocation}
            disabled={isFixed}
            onChange={(event) =>
              void act(() => change({ allocation: event.target.value as "PRIORITY" | "NEAREST" }), "Saved")
            }
            sx={{ mt: 1.5, maxWidth: 380 }}
          >
            <MenuItem value="PRIORITY">In this order</MenuItem>
            <MenuItem value="NEAREST">The buyer’s country first, then in this order</MenuItem>
          </TextField>
        )}
        {!isFixed && <NewLocation act={act} />}
      </Stack>
    </Section>
  );
}

interface RowProps extends CardProps {
  readonly location: StockLocationFragment;
  readonly children: React.ReactNode;
}

function LocationRow({ location, act, isFixed, children }: RowProps) {
  const { id, name, countryCode, isDefault, isActive } = location;
  const [draft, setDraft] = useState(name);
  const save = () => draft.trim() !== name && act(() => update(id, { name: draft }), "Saved");
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <TextField
        value={draft}
        disabled={isFixed}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => event.key === "Enter" && void save()}
        slotProps={{ htmlInput: { "aria-label": `Name of ${name}` } }}
        sx={{ flex: "1 1 200px" }}
      />
      <Box sx={{ width: 32, color: "text.secondary" }}>{countryCode ?? ""}</Box>
      {isDefault && <StatusChip status="" label="Default" tone="busy" />}
      {!isActive && <StatusChip status="" label="Closed" tone="quiet" />}
      {!isFixed && !isDefault && (
        <>
          {isActive && (
            <Button size="small" onClick={() => void act(() => update(id, { isDefault: true }), "Saved")}>
              Make default
            </Button>
          )}
          <Button
            size="small"
            color="inherit"
            onClick={() =>
              void act(() => update(id, { isActive: !isActive }), isActive ? "Closed" : "Opened")
            }
          >
            {isActive ? "Close" : "Open again"}
          </Button>
        </>
      )}
      {children}
    </Stack>
  );
}

function NewLocation({ act }: { act: Act }) {
  const [name, setName] = useState("");
  const [countryCode, setCountryCode] = useState("");
  const add = () =>
    act(async () => {
      const input = { name, countryCode: countryCode.trim() || null };
      accepted((await send(AdminLocationCreateDocument, { input })).locationCreate);
      setName("");
      setCountryCode("");
    }, "Opened");
  return (
    <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: "wrap" }}>
      <TextField
        label="Another location"
        value={name}
        onChange={(event) => setName(event.target.value)}
        sx={{ width: { xs: "100%", sm: 280 } }}
      />
      <TextField
        label="Country"
        placeholder="DE"
        value={countryCode}
        onChange={(event) => setCountryCode(event.target.value)}
        sx={{ width: 100 }}
      />
      <Button variant="outlined" disabled={name.trim() === ""} onClick={() => void add()}>
        Add
      </Button>
    </Stack>
  );
}
