import { useState } from "react";
import Add from "@mui/icons-material/Add";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Alert, Box, Button, IconButton, MenuItem, Stack, TextField } from "@mui/material";
import { useController } from "react-hook-form";
import { Section } from "../app/ui/Section.js";
import { useMayGate } from "../app/viewer.js";
import { ConditionRow } from "./ConditionRow.js";
import { RuleTrial, type Findings } from "./RuleTrial.js";
import {
  changed,
  groupsDeepMax,
  isGroup,
  newCondition,
  newGroup,
  pathsOf,
  type Condition,
  type Group,
} from "./rules.js";
import { usePreview } from "./use-preview.js";

interface Doing {
  readonly isLocked: boolean;
  readonly change: (key: string, to: (rule: Group | Condition) => Group | Condition | null) => void;
  /** What the API says of a rule, by its key. */
  readonly problemOf: (key: string) => string | undefined;
  /** Whether it holds for the product that is tried. */
  readonly findingOf: (key: string) => boolean | null | undefined;
}

/** Rules as one says them: all or any of these, in groups of groups. */
export function RuleBuilder() {
  const { field } = useController<Record<string, Group | null>>({ name: "rules" });
  const { data: preview } = usePreview();
  const [findings, setFindings] = useState<Findings>(new Map());
  const seesCosts = useMayGate("withCost");
  const root = field.value;
  if (!root) return null;
  const hasHidden = !seesCosts && [...conditionsOf(root)].some((condition) => condition.field === "margin");
  const paths = pathsOf(root);
  const problems = (preview?.userErrors ?? []).map(({ field: path, message }) => ({
    path: (path ?? []).join("."),
    message,
  }));
  const doing: Doing = {
    isLocked: field.disabled === true || hasHidden,
    change: (key, to) => {
      const next = key === root.key ? to(root) : changed(root, key, to);
      if (next && isGroup(next)) field.onChange(next);
    },
    problemOf: (key) => {
      const path = paths.get(key) ?? "";
      // A condition answers for what is inside it, a group only for itself.
      return problems.find(
        (problem) =>
          problem.path === path ||
          problem.path === `${path}.all` ||
          problem.path === `${path}.any` ||
          (problem.path.startsWith(`${path}.`) && !/\.(all|any)(\.|$)/.test(problem.path.slice(path.length))),
      )?.message;
    },
    findingOf: (key) => findings.get(paths.get(key) ?? ""),
  };
  return (
    <Section title="Rules" hint="Products come and go by themselves as they change.">
      <Stack sx={{ gap: 2 }}>
        {hasHidden && (
          <Alert severity="info" variant="outlined">
            These rules look at margins, which your role does not see. Somebody who may see costs can change
            them.
          </Alert>
        )}
        <GroupBox group={root} depth={1} doing={doing} />
        <RuleTrial rules={root} onFindings={setFindings} />
      </Stack>
    </Section>
  );
}

function conditionsOf(group: Group): Condition[] {
  return group.rules.flatMap((rule) => (isGroup(rule) ? conditionsOf(rule) : [rule]));
}

function GroupBox({ group, depth, doing }: { group: Group; depth: number; doing: Doing }) {
  const { isLocked, change, problemOf } = doing;
  const problem = problemOf(group.key);
  const add = (rule: Group | Condition) =>
    change(group.key, (own) => (isGroup(own) ? { ...own, rules: [...own.rules, rule] } : own));
  return (
    <Box
      role="group"
      aria-label={depth === 1 ? "Rules" : `Group, level ${depth}`}
      sx={{
        border: 1,
        borderColor: problem ? "error.main" : "divider",
        borderRadius: 1.5,
        p: 1.5,
        bgcolor: depth % 2 === 0 ? "action.hover" : "transparent",
      }}
    >
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, mb: 1.5 }}>
        <TextField
          select
          size="small"
          value={group.mode}
          disabled={isLocked}
          onChange={({ target }) =>
            change(group.key, (own) =>
              isGroup(own) ? { ...own, mode: target.value === "any" ? "any" : "all" } : own,
            )
          }
          slotProps={{ htmlInput: { "aria-label": "How the rules of this group count" } }}
          sx={{ width: 210 }}
        >
          <MenuItem value="all">All of these hold</MenuItem>
          <MenuItem value="any">One of these holds</MenuItem>
        </TextField>
        <Finding holds={doing.findingOf(group.key)} />
        {depth > 1 && !isLocked && (
          <IconButton
            size="small"
            aria-label="Remove the group"
            onClick={() => change(group.key, () => null)}
            sx={{ ml: "auto" }}
          >
            <DeleteOutline fontSize="small" />
          </IconButton>
        )}
      </Stack>
      <Stack sx={{ gap: 1.25 }}>
        {group.rules.map((rule) =>
          isGroup(rule) ? (
            <GroupBox key={rule.key} group={rule} depth={depth + 1} doing={doing} />
          ) : (
            <ConditionRow
              key={rule.key}
              condition={rule}
              isLocked={isLocked}
              problem={problemOf(rule.key)}
              finding={<Finding holds={doing.findingOf(rule.key)} />}
              onChange={(next) => change(rule.key, () => next)}
            />
          ),
        )}
      </Stack>
      {problem && <Box sx={{ color: "error.main", fontSize: 12.5, mt: 1 }}>{problem}</Box>}
      {!isLocked && (
        <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: "wrap" }}>
          <Button size="small" startIcon={<Add />} onClick={() => add(newCondition())}>
            Condition
          </Button>
          {depth < groupsDeepMax && (
            <Button
              size="small"
              startIcon={<Add />}
              onClick={() => add(newGroup(group.mode === "all" ? "any" : "all"))}
            >
              Group
            </Button>
          )}
        </Stack>
      )}
    </Box>
  );
}

function Finding({ holds }: { holds: boolean | null | undefined }) {
  if (holds === undefined || holds === null) return null;
  return (
    <Box
      component="span"
      sx={{
        fontSize: 12.5,
        fontWeight: 550,
        color: holds ? "success.main" : "error.main",
        whiteSpace: "nowrap",
      }}
    >
      {holds ? "✓ holds" : "✗ does not hold"}
    </Box>
  );
}
