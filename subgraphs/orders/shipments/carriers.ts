/** Where a carrier shows how far a parcel is; `#` stands for its number. */
const pages = new Map([
  ["dhl", "https://www.dhl.com/en/express/tracking.html?AWB=#"],
  ["dpd", "https://tracking.dpd.de/parcelstatus?query=#"],
  ["gls", "https://gls-group.eu/track/#"],
  ["ups", "https://www.ups.com/track?tracknum=#"],
  ["fedex", "https://www.fedex.com/fedextrack/?trknbr=#"],
  ["usps", "https://tools.usps.com/go/TrackConfirmAction?tLabels=#"],
  ["royal mail", "https://www.royalmail.com/track-your-item#/tracking-results/#"],
]);

/** The tracking page of a carrier that we know. */
export function trackingPage(carrier: string, number: string): string | undefined {
  const page = pages.get(carrier.trim().toLowerCase());
  const at = page?.lastIndexOf("#") ?? -1;
  return page && page.slice(0, at) + encodeURIComponent(number) + page.slice(at + 1);
}
