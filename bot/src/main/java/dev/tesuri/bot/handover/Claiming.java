package dev.tesuri.bot.handover;

import dev.tesuri.bot.conversation.ChatEvent.By;
import dev.tesuri.bot.conversation.LogRows;
import dev.tesuri.bot.conversation.LogRows.Fresh;
import dev.tesuri.bot.handover.Ticket.Note;
import dev.tesuri.knowledge.store.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How a ticket gets a new holder, within a transaction: the queue's claims, and those that take it
/// from somebody or take it up again.
final class Claiming {

  private final Ids ids;
  private final InstantSource clock;
  private final Limits limits;
  private final HandoverCards cards;

  Claiming(Ids ids, InstantSource clock, Limits limits, HandoverCards cards) {
    this.ids = ids;
    this.clock = clock;
    this.limits = limits;
    this.cards = cards;
  }

  Claim claim(Handle handle, String supporter, String ticket) {
    return asked(handle, supporter, ticket, (me, seen) -> claim(handle, me, seen, clock.instant()));
  }

  private Claim claim(Handle handle, Supporter me, Ticket seen, Instant now) {
    Instant until = now.plus(limits.lease());
    Instant counted = seen.widenAt().minus(limits.widenAfter());
    long waited = Math.max(0, now.toEpochMilli() - counted.toEpochMilli());
    return TicketRows.claim(handle, seen, me, now, until, waited)
        .<Claim>map(fence -> taken(handle, me, seen, fence, "claimed", now))
        .orElseGet(() -> lost(handle, me, seen));
  }

  Claim takeOver(Handle handle, String supporter, String ticket, String note) {
    return asked(
        handle,
        supporter,
        ticket,
        (me, seen) ->
            seen.state() == Ticket.State.CLAIMED && !me.id().equals(seen.owner())
                ? seize(handle, me, seen, "taken-over", note)
                : claim(handle, me, seen, clock.instant()));
  }

  Claim reopen(Handle handle, String supporter, String ticket) {
    return asked(
        handle,
        supporter,
        ticket,
        (me, seen) ->
            TicketRows.openOf(handle, seen.conversation())
                .map(open -> claim(handle, me, open, clock.instant()))
                .orElseGet(() -> seize(handle, me, seen, "reopened", "")));
  }

  private interface Asking {
    Claim by(Supporter me, Ticket seen);
  }

  // Locks in the one order, and lets nobody see a ticket of another town.
  private static Claim asked(Handle handle, String supporter, String ticket, Asking asking) {
    var me = SupporterRows.hold(handle, supporter);
    var there =
        me.flatMap(
            one ->
                TicketRows.find(handle, ticket)
                    .filter(found -> found.municipality().equals(one.municipality())));
    if (me.isEmpty() || there.isEmpty()) {
      return new Claim.Over();
    }
    LogRows.hold(handle, there.get().conversation());
    return asking.by(me.get(), TicketRows.find(handle, ticket).orElseThrow());
  }

  private Claim seize(Handle handle, Supporter me, Ticket seen, String what, String note) {
    Instant now = clock.instant();
    var fence = TicketRows.seize(handle, seen, me.id(), now, now.plus(limits.lease()));
    if (fence.isEmpty()) {
      return lost(handle, me, seen);
    }
    if (!note.isBlank()) {
      HistoryRows.note(handle, ids.fresh(), seen.id(), new Note(now, me.id(), note.strip()));
    }
    return taken(handle, me, seen, fence.get(), what, now);
  }

  private Claim taken(
      Handle handle, Supporter me, Ticket seen, long fence, String what, Instant now) {
    HistoryRows.add(handle, seen.id(), now, what, me.id(), "");
    var call = CallbackRows.find(handle, seen.id());
    if (call.isPresent()) {
      // By telephone: the bot keeps the floor meanwhile.
      CallbackRows.nameCaller(handle, seen.id(), me.name());
      HandoverDesk.say(handle, seen, now, By.SYSTEM, cards.caller(me.name(), call.get().window()));
    } else {
      List<Fresh> fresh = new ArrayList<>();
      if (!seen.holderName().isEmpty()) {
        fresh.add(new Fresh(By.SYSTEM, cards.left(seen.holderName())));
      }
      fresh.add(new Fresh(By.SUPPORTER, cards.joined(me.name())));
      LogRows.giveFloor(handle, seen.conversation(), false);
      LogRows.add(handle, seen.conversation(), now, fresh);
    }
    return new Claim.Won(
        new Hold(seen.id(), me.id(), fence), TicketRows.find(handle, seen.id()).orElseThrow());
  }

  private static Claim lost(Handle handle, Supporter me, Ticket seen) {
    return switch (seen.state()) {
      case CLOSED -> new Claim.Over();
      case CLAIMED ->
          me.id().equals(seen.owner())
              ? new Claim.Won(new Hold(seen.id(), me.id(), seen.fence()), seen)
              : new Claim.TakenBy(seen.holderName());
      case WAITING, CALL_BACK -> {
        var meant = Optional.ofNullable(seen.meantFor()).filter(other -> !other.equals(me.id()));
        yield meant
            .flatMap(other -> SupporterRows.find(handle, other))
            .<Claim>map(other -> new Claim.TakenBy(other.name()))
            .orElseGet(() -> new Claim.Full(me.capacity()));
      }
    };
  }
}
