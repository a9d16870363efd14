import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { App } from "./App.js";
import "./app/font.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");

// A data router, because only such a one can hold somebody back who leaves unsaved work. It knows the folder;
// <Admin basename> besides it would ask for /admin/admin.
const router = createBrowserRouter([{ path: "*", element: <App /> }], { basename: "/admin" });

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
