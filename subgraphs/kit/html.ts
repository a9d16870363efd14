import sanitize from "sanitize-html";

// A scheme that is known, or an address within the shop: one without colons and backslashes hides no scheme.
const isLink = /^(?:https?:|mailto:|tel:|[^:\\]*$)/i;

const allowed: sanitize.IOptions = {
  allowedTags: [
    ..."h2 h3 h4 p br hr ul ol li dl dt dd blockquote strong em b i u s sub sup small code pre a".split(" "),
    ..."table thead tbody tfoot tr th td caption".split(" "),
  ],
  allowedAttributes: {
    a: ["href", "title", "rel"],
    th: ["colspan", "rowspan", "scope"],
    td: ["colspan", "rowspan"],
  },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowProtocolRelative: false,
  // The page around a description has the one h1.
  transformTags: {
    h1: "h2",
    h5: "h4",
    h6: "h4",
    div: "p",
    a: (tagName, { href, title }) => ({
      tagName,
      attribs: {
        ...(href !== undefined && isLink.test(href.trim()) && { href }),
        ...(title !== undefined && { title }),
        rel: "nofollow noopener",
      },
    }),
  },
};

/** Keeps what staff may write in a text, and nothing that runs, loads or styles. */
export const sanitizeHtml = (html: string): string => sanitize(html, allowed).trim();

/** The words of an HTML text, for mails, search engines and comparisons. */
export const plainText = (html: string): string =>
  sanitize(html.replace(/<(br|\/p|\/li|\/h\d|\/tr|\/div)\b[^>]*>/gi, " $&"), {
    allowedTags: [],
    allowedAttributes: {},
    // Left alone these would come out as entities, which no plain text has.
    textFilter: (text) =>
      text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
  })
    .replace(/\s+/g, " ")
    .trim();
