import { useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Autocomplete, Box, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { AdminCollectionPicksDocument, type MemberPartsFragment } from "../gql/graphql.js";
import { MemberLine } from "./MemberLine.js";

interface Props {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPick: (product: MemberPartsFragment) => void;
  readonly isOut?: (product: MemberPartsFragment) => boolean;
}

/** Finds a product as one types, and hands it over. */
export function ProductPicker({ label, disabled = false, onPick, isOut }: Props) {
  const [text, setText] = useState("");
  const { data = [] } = useQuery({
    queryKey: ["collections", "picks", text],
    queryFn: async ({ signal }) =>
      (await send(AdminCollectionPicksDocument, { query: text, first: 10 }, signal)).products.nodes,
    placeholderData: keepPreviousData,
    enabled: !disabled,
  });
  return (
    <Autocomplete
      size="small"
      options={[...data]}
      filterOptions={(options) => options}
      getOptionLabel={({ title }) => title}
      getOptionDisabled={(product) => isOut?.(product) ?? false}
      disabled={disabled}
      value={null}
      inputValue={text}
      onInputChange={(_event, value, reason) => setText(reason === "reset" ? "" : value)}
      onChange={(_event, product) => product && onPick(product)}
      renderOption={({ key, ...props }, product) => (
        <Box component="li" key={key} {...props}>
          <MemberLine product={product} isPlain />
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
