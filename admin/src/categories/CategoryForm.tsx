import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { Box, Stack } from "@mui/material";
import { Form, required, TextInput, useNotify } from "react-admin";
import { useWatch } from "react-hook-form";
import { send } from "../app/gateway.js";
import { accepted, fieldErrors, Refusal } from "../app/refusal.js";
import { Lockable } from "../app/ui/Lockable.js";
import { PictureInput, type OnePicture } from "../app/ui/PictureInput.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Section } from "../app/ui/Section.js";
import { SeoFields } from "../app/ui/SeoFields.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import {
  AdminCategoryCreateDocument,
  AdminCategoryDocument,
  AdminCategoryUpdateDocument,
  type CategoryInput,
} from "../gql/graphql.js";
import { DeleteButton } from "./DeleteButton.js";
import type { TreeNode } from "./tree.js";

interface Values {
  name: string;
  slug: string | null;
  description: string | null;
  seo: { title: string | null; description: string | null };
  picture: OnePicture | null;
}

const blank: Values = {
  name: "",
  slug: null,
  description: null,
  seo: { title: null, description: null },
  picture: null,
};

const needsName = required("A category needs a name.");

interface EditProps {
  readonly id: string;
  readonly isLocked: boolean;
  readonly hasContents: boolean;
  readonly onSaved: () => unknown;
  readonly onDeleted: () => unknown;
}

/** What one writes about a category. Where it stands is a matter of the tree beside it. */
export function CategoryEditForm({ id, isLocked, hasContents, onSaved, onDeleted }: EditProps) {
  const notify = useNotify();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["categories", "one", id],
    queryFn: async ({ signal }) => (await send(AdminCategoryDocument, { id }, signal)).category,
  });
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending || !data) return <Waiting />;
  const { name, slug, description, seo, version } = data;
  const values: Values = {
    name,
    slug,
    description,
    seo: { title: seo.title, description: seo.description },
    picture: data.hasOwnImage && data.image ? { id: data.image.id, url: data.image.url } : null,
  };
  const save = async (after: Values) => {
    const input = { ...inputOf(after), expectedVersion: version };
    accepted((await send(AdminCategoryUpdateDocument, { id, input })).categoryUpdate);
    notify("The category is saved", { type: "success" });
    await onSaved();
  };
  return (
    <Form
      key={`${id}.${version}`}
      defaultValues={values}
      onSubmit={refusing((after) => save(after as Values))}
      noValidate
      disabled={isLocked}
    >
      <Lockable isLocked={isLocked}>
        <Fields
          title={name}
          above={data.path.split("/").slice(0, -1).join("/")}
          action={
            !isLocked && <DeleteButton id={id} name={name} hasContents={hasContents} onDeleted={onDeleted} />
          }
        />
      </Lockable>
      {!isLocked && <SaveBar />}
    </Form>
  );
}

interface NewProps {
  readonly parent: TreeNode | null;
  readonly onSaved: (id: string) => unknown;
}

export function CategoryNewForm({ parent, onSaved }: NewProps) {
  const notify = useNotify();
  const create = async (values: Values) => {
    const input = { ...inputOf(values), parentId: parent?.id ?? null };
    const { category } = accepted((await send(AdminCategoryCreateDocument, { input })).categoryCreate);
    notify("The category is there", { type: "success" });
    if (category) await onSaved(category.id);
  };
  return (
    <Form
      key={parent?.id ?? "root"}
      defaultValues={blank}
      onSubmit={refusing((values) => create(values as Values))}
      noValidate
    >
      <Fields title={parent ? `New category in ${parent.name}` : "New category"} above={parent?.path ?? ""} />
      <SaveBar label="Create" always />
    </Form>
  );
}

/** react-admin wants refusals as a value shaped like the form. */
const refusing =
  (save: (values: object) => Promise<void>) =>
  async (values: object): Promise<object | undefined> => {
    try {
      await save(values);
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = fieldErrors(error.problems);
      return Object.keys(errors).some((field) => field in blank) ? errors : { name: error.message };
    }
  };

function inputOf({ picture, slug, ...values }: Values): CategoryInput {
  return { ...values, slug: slug?.trim() || null, imageId: picture?.id ?? null };
}

function Fields({ title, above, action }: { title: string; above: string; action?: ReactNode }) {
  const name = useWatch<Record<string, string>>({ name: "name" });
  return (
    <Stack sx={{ gap: 2 }}>
      <Section title={title} action={action}>
        <Box sx={{ display: "grid", gap: 2 }}>
          <TextInput source="name" label="Name" validate={needsName} helperText={false} />
          <TextInput
            source="description"
            label="Description"
            multiline
            helperText="A sentence or two about what is found here."
          />
        </Box>
      </Section>
      <Section title="Picture">
        <PictureInput
          source="picture"
          alt={`The category ${name || title}`}
          hint="Without one, its best-selling product stands for it."
        />
      </Section>
      <SeoFields
        address={above}
        title={name || "Name of the category"}
        slugHint="Empty: made from the name. Old links keep working."
      />
    </Stack>
  );
}
