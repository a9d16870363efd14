import { CreateBase, Form } from "react-admin";
import { asCreated } from "../app/cache-apart.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { ProductForm } from "./ProductForm.js";
import { blankProduct } from "./values.js";

export function ProductCreate() {
  return (
    <CreateBase redirect="edit" mutationOptions={asCreated}>
      <Form defaultValues={blankProduct} noValidate warnWhenUnsavedChanges>
        <PageHeader title="New product" back={{ to: "/products", label: "Products" }} />
        <ProductForm />
        <SaveBar label="Create product" always />
      </Form>
    </CreateBase>
  );
}
