import { Migration } from "@mikro-orm/migrations";

/** A seal on each paid order: what was sold can be proved not to have changed since. */
export class Seals0018 extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      -- What was sold, at which price and to whom it was billed. Where it goes may still be corrected.
      create function order_snapshot(o orders) returns bytea language sql stable as $$
        select sha256(convert_to(json_build_array(
          o.id, o.number, o.currency, o.subtotal, o.discount, o.shipping, o.tax, o.total, o.taxes_included, o.codes,
          o.billing_address, extract(epoch from o.placed_at), extract(epoch from o.paid_at),
          (select json_agg(json_build_array(i.id, i.position, i.variant_id, i.product_snapshot, i.quantity,
                                            i.unit_price, i.discount, i.tax, i.total, i.cost_snapshot)
                           order by i.position, i.id)
             from order_items i where i.order_id = o.id))::text, 'UTF8'))
      $$;

      create table order_seals (
        order_id uuid primary key references orders (id),
        hash bytea not null,
        sealed_at timestamptz not null default now()
      );
      create trigger append_only before update or delete on order_seals
        for each row execute function refuse_change();
      create trigger never_empty before truncate on order_seals
        for each statement execute function refuse_change();

      insert into order_seals (order_id, hash)
      select o.id, order_snapshot(o) from orders o where o.paid_at is not null;

      -- The shop may read seals and never set one: this function runs as their owner.
      create function seal_order() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        insert into order_seals (order_id, hash) values (new.id, order_snapshot(new));
        return null;
      end $$;
      create trigger seal after update of paid_at on orders for each row
        when (old.paid_at is null and new.paid_at is not null) execute function seal_order();
      revoke insert, update, delete on order_seals from till_app;
    `);
  }

  override down(): void {
    this.addSql(/* sql */ `
      drop trigger seal on orders;
      drop function seal_order();
      drop table order_seals;
      drop function order_snapshot(orders);
    `);
  }
}
