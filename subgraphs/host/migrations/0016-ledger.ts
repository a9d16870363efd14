/**
 * The ledger's part of the step: where units moved, what is owed, and each movement chained to the one before
 * it of the same item. A chain per item is written under the item's own lock, so that two sales of different
 * goods never wait for each other.
 */
export const chainSql = /* sql */ `
  -- The whole ledger is read and rewritten here anyway, with the shop waiting: waiting for an index, too, is
  -- no loss.
  alter table inventory_items
    add column backorders text not null default 'REFUSE' check (backorders in ('REFUSE', 'ALLOW'));
  -- What may be backordered can be had: collections that ask whether goods can be had look again.
  create trigger collections_stale_by_policy after update of backorders on inventory_items
    for each row execute function note_stale_by_item();
  alter table reservations
    -- Units that were paid for and wait for goods to come.
    add column backordered int not null default 0 check (backordered >= 0);
  -- squawk-ignore require-concurrent-index-creation
  create index reservations_waiting on reservations (item_id, closed_at) where backordered > 0;

  -- Units may be promised beyond the shelf only as far as they are owed; what is owed grows only where
  -- backorders are allowed, and shrinks with whatever arrives.
  alter table inventory_current
    add column backordered int not null default 0 check (backordered >= 0),
    add column movement_count int not null default 0,
    add column last_hash bytea not null default '';
  alter table inventory_current add constraint inventory_current_on_hand check (on_hand >= 0) not valid;
  alter table inventory_current add constraint inventory_current_owed check (reserved - on_hand <= backordered) not valid;
  -- squawk-ignore constraint-missing-not-valid
  alter table inventory_current validate constraint inventory_current_on_hand;
  -- squawk-ignore constraint-missing-not-valid
  alter table inventory_current validate constraint inventory_current_owed;
  alter table inventory_current drop constraint inventory_current_check;
  -- squawk-ignore require-concurrent-index-creation
  create index inventory_current_backordered on inventory_current (item_id) where backordered > 0;

  alter table inventory_movements
    add column location_id uuid not null default '01970000-0000-7000-8000-000000000001',
    add column seq int not null default 0,
    add column reserved_after int not null default 0,
    add column hash bytea not null default '';
  alter table inventory_movements alter column location_id set default default_location();

  create function shelf_change(reason text, delta int) returns int language sql immutable as $$
    select case when reason in ('RESERVE', 'RELEASE') then 0 else delta end
  $$;
  create function promise_change(reason text, delta int) returns int language sql immutable as $$
    select case when reason in ('RESERVE', 'RELEASE') then -delta when reason = 'SALE' then delta else 0 end
  $$;
  create function owed_after(was int, short int, may_grow boolean) returns int language sql immutable as $$
    select case when may_grow then greatest(0, short) else least(was, greatest(0, short)) end
  $$;

  -- A JSON array leaves no doubt where one field ends, and what is empty stays apart from what is missing.
  create function movement_hash(previous bytea, m inventory_movements) returns bytea
    language sql immutable set search_path = public, pg_temp as $$
    select sha256(previous || convert_to(jsonb_build_array(m.seq, m.id, m.item_id, m.location_id, m.delta, m.reason,
      m.reference_type, m.reference_id, m.note, m.actor_kind, m.actor_id, m.actor_name, m.on_hand_after,
      m.reserved_after, extract(epoch from m.created_at))::text, 'UTF8'))
  $$;

  alter table inventory_movements disable trigger append_only;
  do $$
  declare
    m inventory_movements;
    item uuid;
    n int;
    held int;
    last bytea;
  begin
    for m in select * from inventory_movements order by item_id, id loop
      if m.item_id is distinct from item then
        item := m.item_id; n := 0; held := 0; last := '';
      end if;
      n := n + 1;
      held := held + promise_change(m.reason, m.delta);
      m.seq := n;
      m.reserved_after := held;
      last := movement_hash(last, m);
      update inventory_movements set seq = n, reserved_after = held, hash = last where id = m.id;
    end loop;
  end $$;
  alter table inventory_movements enable trigger append_only;
  update inventory_current c set movement_count = m.seq, last_hash = m.hash
    from (select distinct on (item_id) item_id, seq, hash from inventory_movements order by item_id, seq desc) m
   where m.item_id = c.item_id;
  -- squawk-ignore require-concurrent-index-creation
  create unique index inventory_movements_chain on inventory_movements (item_id, seq);
  alter table inventory_movements
    add constraint inventory_movements_level foreign key (item_id, location_id) references inventory_levels not valid;
  -- squawk-ignore constraint-missing-not-valid
  alter table inventory_movements validate constraint inventory_movements_level;

  create or replace function apply_movement() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    level inventory_current;
    shelf int := shelf_change(new.reason, new.delta);
    promise int := promise_change(new.reason, new.delta);
    place inventory_levels;
    may_owe boolean;
  begin
    select * into strict level from inventory_current where item_id = new.item_id for update;
    select backorders = 'ALLOW' into strict may_owe from inventory_items where id = new.item_id;
    new.location_id := coalesce(new.location_id, default_location());
    -- The time is taken under the lock, so that the order of time and the order of the ledger agree.
    if new.created_at = now() then new.created_at := clock_timestamp(); end if;
    new.seq := level.movement_count + 1;
    new.on_hand_after := level.on_hand + shelf;
    new.reserved_after := level.reserved + promise;
    new.hash := movement_hash(level.last_hash, new);

    select * into place from inventory_levels l
      where l.item_id = new.item_id and l.location_id = new.location_id;
    if found then
      update inventory_levels l set
          on_hand = l.on_hand + shelf, reserved = l.reserved + promise, updated_at = now(),
          backordered = owed_after(l.backordered, l.reserved + promise - l.on_hand - shelf, may_owe)
        where l.item_id = new.item_id and l.location_id = new.location_id;
    else
      insert into inventory_levels (item_id, location_id, on_hand, reserved, backordered)
        values (new.item_id, new.location_id, shelf, promise, owed_after(0, promise - shelf, may_owe));
    end if;
    update inventory_current set
        on_hand = new.on_hand_after, reserved = new.reserved_after, updated_at = now(),
        backordered = level.backordered - coalesce(place.backordered, 0) + owed_after(coalesce(place.backordered, 0),
          coalesce(place.reserved, 0) + promise - coalesce(place.on_hand, 0) - shelf, may_owe),
        movement_count = new.seq, last_hash = new.hash
      where item_id = new.item_id;
    return new;
  end $$;

  drop function lock_stock(uuid[]);
  -- Locks first and reads afterwards: one statement would read the places as they were before it waited.
  create function lock_stock(variant_ids uuid[], to_country text default null)
    returns table (item_id uuid, variant_id uuid, is_tracked boolean, low_stock_threshold int, backorders text,
                   shows_low_stock boolean, on_hand int, reserved int, places jsonb)
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform 1 from inventory_items i join inventory_current c on c.item_id = i.id
      where i.variant_id = any (variant_ids) order by c.item_id for update of c;
    return query
      select c.item_id, i.variant_id, i.is_tracked, i.low_stock_threshold, i.backorders, s.shows_low_stock,
             c.on_hand, c.reserved,
             (select jsonb_agg(jsonb_build_object('id', p.id, 'isDefault', p.is_default, 'isActive', p.is_active,
                       'onHand', coalesce(l.on_hand, 0), 'reserved', coalesce(l.reserved, 0))
                     order by s.allocation = 'NEAREST' and p.country is not distinct from to_country desc,
                              p.priority, p.id)
                from locations p
                left join inventory_levels l on l.item_id = c.item_id and l.location_id = p.id)
        from inventory_items i join inventory_current c on c.item_id = i.id cross join inventory_settings s
       where i.variant_id = any (variant_ids) order by c.item_id;
  end $$;
  revoke execute on function lock_stock(uuid[], text) from public;
  grant execute on function lock_stock(uuid[], text) to till_app;

  -- For repairs alone: makes an item's levels what its movements add up to, and nothing else.
  create function rebuild_stock(item uuid) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    perform 1 from inventory_current c where c.item_id = item for update;
    update inventory_levels l set (on_hand, reserved, backordered) =
        (select coalesce(sum(shelf_change(m.reason, m.delta)), 0), coalesce(sum(promise_change(m.reason, m.delta)), 0),
                greatest(0, coalesce(sum(promise_change(m.reason, m.delta) - shelf_change(m.reason, m.delta)), 0))
           from inventory_movements m where m.item_id = item and m.location_id = l.location_id)
      where l.item_id = item;
    update inventory_current c set (on_hand, reserved, backordered) =
        (select coalesce(sum(l.on_hand), 0), coalesce(sum(l.reserved), 0), coalesce(sum(l.backordered), 0)
           from inventory_levels l where l.item_id = item)
      where c.item_id = item;
  end $$;
  revoke execute on function rebuild_stock(uuid) from public;
  grant execute on function rebuild_stock(uuid) to till_app;

  -- Rows that do not follow from the one before them, and chains whose end is not the end: none, unless
  -- somebody tampered.
  create view inventory_breaks with (security_invoker = true) as
    select item_id, seq, id as movement_id,
           case when seq <> previous_seq + 1 then 'GAP' else 'CHANGED' end as kind
      from (select m.item_id, m.seq, m.id, m.hash, m as entry,
                   lag(m.hash, 1, ''::bytea) over chain as previous, lag(m.seq, 1, 0) over chain as previous_seq
              from inventory_movements m window chain as (partition by m.item_id order by m.seq)) chained
     where seq <> previous_seq + 1 or hash <> movement_hash(previous, entry)
    union all
    select c.item_id, c.movement_count, null, 'END'
      from inventory_current c
      left join lateral (select m.seq, m.hash from inventory_movements m where m.item_id = c.item_id
                          order by m.seq desc limit 1) last on true
     where c.movement_count <> coalesce(last.seq, 0) or c.last_hash <> coalesce(last.hash, '');

  -- A hold that has run out binds nobody any more, even before a job has given its units back.
  create or replace view pub_variant_stock with (security_invoker = true) as
    select i.variant_id, c.on_hand, c.reserved, a.available, i.is_tracked, i.low_stock_threshold,
           case when not i.is_tracked then 'IN_STOCK'
                when a.available <= 0 then case when i.backorders = 'ALLOW' then 'IN_STOCK' else 'OUT_OF_STOCK' end
                when a.available <= i.low_stock_threshold
                     and (select s.shows_low_stock from inventory_settings s) then 'LOW_STOCK'
                else 'IN_STOCK' end as word,
           i.is_tracked and i.backorders = 'ALLOW' as can_backorder
      from inventory_items i join inventory_current c on c.item_id = i.id
      cross join lateral (select case when c.reserved = 0 then c.available else c.available +
        coalesce((select sum(r.quantity) from reservations r
                   where r.item_id = i.id and r.state = 'HELD' and r.expires_at <= now()), 0)::int end as available) a;
`;

export const ledgerAsItWas = /* sql */ `
  drop view pub_variant_stock;
  create view pub_variant_stock with (security_invoker = true) as
    select i.variant_id, c.on_hand, c.reserved, c.available, i.is_tracked, i.low_stock_threshold,
           case when not i.is_tracked then 'IN_STOCK'
                when c.available <= 0 then 'OUT_OF_STOCK'
                when c.available <= i.low_stock_threshold then 'LOW_STOCK'
                else 'IN_STOCK' end as word
      from inventory_items i join inventory_current c on c.item_id = i.id;
  drop view inventory_breaks;
  drop function rebuild_stock(uuid);
  drop function lock_stock(uuid[], text);
  create function lock_stock(variant_ids uuid[])
    returns table (item_id uuid, variant_id uuid, is_tracked boolean, low_stock_threshold int, on_hand int, reserved int)
    language sql security definer set search_path = public, pg_temp as $$
    select c.item_id, i.variant_id, i.is_tracked, i.low_stock_threshold, c.on_hand, c.reserved
      from inventory_items i join inventory_current c on c.item_id = i.id
     where i.variant_id = any (variant_ids)
     order by c.item_id
       for update of c
  $$;
  revoke execute on function lock_stock(uuid[]) from public;
  grant execute on function lock_stock(uuid[]) to till_app;

  create or replace function apply_movement() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    update inventory_current set
        on_hand = on_hand + case when new.reason in ('RESERVE', 'RELEASE') then 0 else new.delta end,
        reserved = reserved + case new.reason when 'RESERVE' then -new.delta
                                              when 'RELEASE' then -new.delta
                                              when 'SALE' then new.delta else 0 end,
        updated_at = now()
      where item_id = new.item_id
      returning on_hand into strict new.on_hand_after;
    return new;
  end $$;

  alter table inventory_movements drop constraint inventory_movements_level;
  drop index inventory_movements_chain;
  drop function movement_hash;
  alter table inventory_movements drop column location_id, drop column seq, drop column reserved_after, drop column hash;
  drop function shelf_change, promise_change, owed_after;
  alter table inventory_current
    drop constraint inventory_current_owed, drop constraint inventory_current_on_hand,
    add constraint inventory_current_check check (reserved <= on_hand);
  drop index inventory_current_backordered;
  alter table inventory_current drop column backordered, drop column movement_count, drop column last_hash;
  drop index reservations_waiting;
  alter table reservations drop column backordered;
  drop trigger collections_stale_by_policy on inventory_items;
  alter table inventory_items drop column backorders;
`;
