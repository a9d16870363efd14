import { useState, type FormEvent } from "react";
import { Alert, Box, Button, Card, Stack, TextField, Typography } from "@mui/material";
import { useLogin } from "react-admin";
import { Brand } from "./layout/Brand.js";

export function LoginPage() {
  const login = useLogin();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      await login({ email: form.get("email"), password: form.get("password") });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "You could not be signed in.");
      setBusy(false);
    }
  };
  return (
    <Box
      component="main"
      sx={{
        minHeight: "100vh",
        display: "grid",
        placeItems: "center",
        bgcolor: "background.default",
        p: 2,
        color: "text.primary",
      }}
    >
      <Card sx={{ width: "100%", maxWidth: 400, p: { xs: 3, sm: 4 } }}>
        <Brand />
        <Typography variant="h1" sx={{ mt: 3, mb: 0.5 }}>
          Sign in
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 3 }}>
          To the back of the shop.
        </Typography>
        <form onSubmit={(event) => void submit(event)}>
          <Stack sx={{ gap: 2 }}>
            {problem && <Alert severity="error">{problem}</Alert>}
            <TextField name="email" type="email" label="Email" autoComplete="username" required />
            <TextField
              name="password"
              type="password"
              label="Password"
              autoComplete="current-password"
              required
            />
            <Button type="submit" variant="contained" size="large" disabled={isBusy}>
              {isBusy ? "Signing in…" : "Sign in"}
            </Button>
          </Stack>
        </form>
      </Card>
    </Box>
  );
}
