import { useEffect, useRef, useState, type ReactElement } from "react";
import type { PictureFragment } from "../gql/graphql.js";
import { Icon } from "../lib/icons.js";
import { Picture } from "./Picture.js";
import { rendition } from "./renditions.js";

interface Props {
  readonly images: readonly PictureFragment[];
  readonly title: string;
  /** The picture of the chosen variant, shown first. */
  readonly leadId: string | undefined;
}

/**
 * The pictures: a row that snaps, thumbnails that are links to their picture, and a large view in a dialog.
 * Without scripts the same links scroll the row, and a picture opens by itself in full size.
 */
export function Gallery({ images, title, leadId }: Props): ReactElement {
  const track = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(0);
  const [zoomed, setZoomed] = useState<PictureFragment | null>(null);
  const ordered = [...images].sort((one, other) => Number(other.id === leadId) - Number(one.id === leadId));
  useEffect(() => {
    track.current?.scrollTo({ left: 0 });
    setShown(0);
  }, [leadId]);
  if (ordered.length === 0) return <Picture image={null} sizes="100vw" />;
  const go = (index: number): void => {
    const row = track.current;
    const target = row?.children[index];
    if (row && target instanceof HTMLElement)
      row.scrollTo({ left: target.offsetLeft - row.offsetLeft, behavior: "smooth" });
    setShown(index);
  };
  return (
    <section className="gallery" aria-label={`Pictures of ${title}`}>
      <ul
        className="gallery-track"
        ref={track}
        // What scrolls must be reachable by keyboard, so that arrow keys can move it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Pictures, one beside the other"
        onScroll={(event) =>
          setShown(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth))
        }
      >
        {ordered.map((image, index) => (
          <li key={image.id} id={`picture-${index + 1}`}>
            <a
              href={rendition(image.url, 1280)}
              aria-label={`Enlarge picture ${index + 1} of ${ordered.length}`}
              onClick={(event) => {
                event.preventDefault();
                setZoomed(image);
              }}
            >
              <Picture
                image={image}
                sizes="(min-width: 900px) 56vw, 100vw"
                widest={1280}
                isFirst={index === 0}
              />
            </a>
          </li>
        ))}
      </ul>
      {ordered.length > 1 && (
        <ul className="gallery-thumbs">
          {ordered.map((image, index) => (
            <li key={image.id}>
              <a
                href={`#picture-${index + 1}`}
                aria-current={index === shown}
                aria-label={`Picture ${index + 1}`}
                onClick={(event) => {
                  event.preventDefault();
                  go(index);
                }}
              >
                <Picture image={image} sizes="72px" widest={160} alt="" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {zoomed && <Zoom image={zoomed} onClose={() => setZoomed(null)} />}
    </section>
  );
}

/** The large view. The browser's own dialog keeps the focus in and gives it back. */
function Zoom({
  image,
  onClose,
}: {
  readonly image: PictureFragment;
  readonly onClose: () => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="zoom" ref={dialog} onClose={onClose} aria-label={image.alt || "Enlarged picture"}>
      <form method="dialog">
        <button className="tool" type="submit">
          <Icon name="close" />
          <span className="visually-hidden">Close</span>
        </button>
      </form>
      <div className="zoom-scroll">
        <Picture image={image} sizes="100vw" widest={1280} isFirst />
      </div>
    </dialog>
  );
}
