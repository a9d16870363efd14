import { Fact, Section } from "../app/ui/Section.js";
import { useLocations } from "./locations.js";
import type { FullItem } from "./source.js";

/** What lies where, in a shop with several locations. */
export function LevelsCard({ levels }: { levels: FullItem["levels"] }) {
  const { isMany } = useLocations();
  if (!isMany) return null;
  return (
    <Section title="Where it lies">
      {levels.length === 0 && "Nowhere yet."}
      {levels.map(({ location, onHand, reserved }) => (
        <Fact key={location.id} label={location.name}>
          {reserved > 0 ? `${onHand}, ${reserved} held` : onHand}
        </Fact>
      ))}
    </Section>
  );
}
