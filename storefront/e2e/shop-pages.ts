import { expect, type Locator, type Page } from "@playwright/test";

export interface ShippingDetails {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly line1: string;
  readonly postalCode: string;
  readonly city: string;
}

/** A shopper nobody has seen before: some codes are for a first order only. */
export const newShopper = (): ShippingDetails => ({
  email: `anna.lindqvist+${crypto.randomUUID().slice(0, 8)}@example.com`,
  firstName: "Anna",
  lastName: "Lindqvist",
  line1: "Lindenweg 4",
  postalCode: "10115",
  city: "Berlin",
});

export const testCards = {
  pays: "4242 4242 4242 4242",
  declines: "4000 0000 0000 0002",
  asks: "4000 0025 0000 3155",
} as const;

const webhookMsMax = 40_000;

/** The shop as a shopper uses it. The same steps work with and without scripts. */
export class Shop {
  constructor(
    readonly page: Page,
    private readonly hasScripts: boolean,
  ) {}

  async search(text: string): Promise<void> {
    await this.page.goto(`/search?q=${encodeURIComponent(text)}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(text);
  }

  /** Opens the first product of a list whose name contains the text. */
  async openProduct(name: string): Promise<void> {
    await this.page
      .locator(".card")
      .getByRole("link", { name: new RegExp(name, "i") })
      .first()
      .click();
    await this.page.waitForURL(/\/p\//);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(new RegExp(name, "i"));
  }

  /** Chooses a value of each option that can be bought, and answers the variant's address. */
  async chooseVariant(): Promise<string> {
    const groups = await this.page.locator(".picker-group").count();
    for (let index = 0; index < groups; index++) {
      const group = this.page.locator(".picker-group").nth(index);
      const offer = group.locator('a.pick[data-state="available"]').last();
      if ((await offer.count()) === 0) continue;
      await offer.click();
      await expect(group.locator('a.pick[aria-current="true"]')).toHaveCount(1);
    }
    return this.page.url();
  }

  async addToCart(): Promise<void> {
    await this.addForm.getByRole("button", { name: "Add to cart" }).click();
    if (this.hasScripts) await expect(this.addForm.getByRole("status")).toContainText("is in your cart");
    else await this.page.waitForURL(/\/cart$/);
  }

  private get addForm(): Locator {
    return this.page.locator(".addform");
  }

  async openCart(): Promise<void> {
    await this.page.goto("/cart");
    await expect(this.page.getByRole("heading", { level: 1, name: "Your cart" })).toBeVisible();
  }

  async applyCode(code: string): Promise<void> {
    const field = this.page.getByLabel("Discount code");
    if (!(await field.isVisible())) await this.page.getByText("Add a discount code").click();
    await field.fill(code);
    await this.page.getByRole("button", { name: "Apply" }).click();
  }

  async expectCodeRefused(): Promise<string> {
    const reason = this.page.locator("#code-error");
    await expect(reason).toBeVisible();
    return reason.innerText();
  }

  async expectCodeApplied(code: string): Promise<void> {
    await expect(this.page.locator(".coupon-codes")).toContainText(code);
  }

  async total(): Promise<string> {
    return this.page
      .locator(".totals-total dd")
      .evaluate((cell) => cell.firstChild?.textContent?.trim() ?? "");
  }

  async openCheckout(): Promise<void> {
    await this.page.goto("/checkout");
    await expect(this.page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  }

  /** Fills in who and where. With scripts the ways of delivery come by themselves. */
  async fillAddress(details: ShippingDetails): Promise<void> {
    for (const [field, value] of Object.entries(details))
      await this.page.locator(`[name="${field}"]`).fill(value);
    if (this.hasScripts) await this.page.locator('[name="company"]').focus();
    else await this.page.getByRole("button", { name: "Continue to delivery" }).click();
    await expect(this.page.getByRole("radio").first()).toBeVisible();
  }

  async chooseDelivery(index = 0): Promise<void> {
    const method = this.page.getByRole("radio").nth(index);
    if (!(await method.isChecked())) await method.check();
    await expect(method).toBeChecked();
  }

  /** Places the order; the button itself must name the amount. Answers that amount. */
  async placeOrder(): Promise<string> {
    const button = this.page.getByRole("button", { name: /^Order and pay/ });
    await expect(button).toBeEnabled();
    const amount = (await button.innerText()).replace("Order and pay", "").trim();
    await button.click();
    await this.page.waitForURL(/\/checkout\/payment/);
    return amount;
  }

  async payByCard(number: string): Promise<void> {
    await this.page.getByLabel("Card number").fill(number);
    await this.page.getByLabel("Expires").fill("04/35");
    await this.page.getByLabel("Security code").fill("123");
    await this.page.getByRole("button", { name: /^Pay / }).click();
  }

  async expectDeclined(): Promise<void> {
    await expect(this.page.getByRole("alert")).toContainText("That did not work yet");
  }

  /** Waits until the provider's webhook has made the order paid. Answers its tracking address. */
  async expectPaid(): Promise<string> {
    await this.page.waitForURL(/\/checkout\/thanks\//);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText("Thank you", {
      timeout: webhookMsMax,
    });
    const link = this.page.getByRole("link", { name: "Follow your order" });
    return new URL((await link.getAttribute("href")) ?? "", this.page.url()).href;
  }

  async openOrder(trackingUrl: string): Promise<void> {
    await this.page.goto(trackingUrl);
    await expect(this.page.getByRole("heading", { level: 2, name: "What you ordered" })).toBeAttached();
  }

  /** Where the order stands, in the shop's own words: "Being packed", "On its way"… */
  orderWord(): Promise<string> {
    return this.page.getByRole("heading", { level: 1 }).innerText();
  }

  async expectShipment(carrier: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("On its way");
    await expect(this.page.locator(".parcels")).toContainText(carrier);
  }
}
