package dev.tesuri.web.server;

import dev.tesuri.admin.access.FirstAccounts;
import dev.tesuri.admin.erasure.RecordedErasure;
import dev.tesuri.bot.conversation.Conversations;
import dev.tesuri.bot.handover.DeskTimers;
import dev.tesuri.bot.handover.Summons;
import dev.tesuri.bot.kiosk.KioskVisits;
import dev.tesuri.bot.reception.Reception;
import dev.tesuri.knowledge.editorial.Publishing;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.knowledge.search.Library;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.web.chat.Doors;
import dev.tesuri.web.chat.Pages;
import dev.tesuri.web.limit.Addresses;
import dev.tesuri.web.limit.Allowances;
import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when the house opens: the filter goes up, unanswered questions are answered, the
/// addresses are told.
@ApplicationScoped
public class Opening {

  /// The server opens its port at about 4100. `/health/ready` tells when the content is there.
  private static final int AFTER_THE_SERVER = 5000;

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final List<SweepClock> clocks = new ArrayList<>();
  private @Nullable RetentionClock retentionClock;

  void filter(
      @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object start,
      BeanManager beans,
      Settings settings,
      EdgeSettings edge,
      OpenRequests requests,
      Addresses addresses,
      Instance<Allowances> allowances,
      Instance<Pages> pages,
      Instance<Doors> doors) {
    beans
        .getExtension(ServerCdiExtension.class)
        .serverRoutingBuilder()
        .addFilter(requests)
        .addFilter(new SecurityHeaders(settings, edge.frameAncestors(), addresses))
        .addFilter(new BodyLimit(pages, doors))
        .addFilter(new ReadLimit(allowances, pages, doors));
  }

  // Opened while the content is still being read.
  void database(
      @Observes @Priority(10) @Initialized(ApplicationScoped.class) Object start,
      Database database) {
    LOG.info("Rows are kept by {}", database);
  }

  void open(
      @Observes @Priority(AFTER_THE_SERVER) @Initialized(ApplicationScoped.class) Object start,
      Settings settings,
      Municipality town,
      Reception reception,
      Supplier<Library> library,
      FirstAccounts accounts,
      Conversations conversations,
      DeskTimers timers,
      Optional<Summons> summons,
      Publishing publishing,
      KioskVisits kiosks,
      RecordedErasure erasure,
      Drain drain) {
    if (!settings.secure()) {
      LOG.warn(
          "Served by plain http ({}): cookies are not Secure. Set tesuri.public-url to the https"
              + " address before residents use this.",
          settings.publicUrl());
    }
    int answered = reception.answerUnanswered();
    if (answered > 0) {
      LOG.info("{} conversations had a question without an answer; they have one now", answered);
    }
    LOG.info(
        "{} topics, version {}", library.get().topics().size(), library.get().version().value());
    if (settings.demo() && conversations.openCount(town.id()) == 0) {
      new DemoVisits(reception, town.id()).play();
    }
    firstAccounts(settings, town, accounts);
    io.helidon.Main.addShutdownHandler(drain);
    clocks.add(SweepClock.of("desk-clock", timers::sweep));
    clocks.add(SweepClock.of("text-clock", () -> publishing.sweep(town.id())));
    summons.ifPresent(
        calling ->
            clocks.add(SweepClock.of("mail-clock", () -> calling.sweep(town.id(), town.name()))));
    clocks.add(SweepClock.of("kiosk-clock", kiosks::sweep));
    retentionClock = RetentionClock.of(erasure);
    tellAddresses(settings, town);
  }

  void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
    clocks.forEach(SweepClock::stop);
    if (retentionClock != null) {
      retentionClock.stop();
    }
  }

  private static void firstAccounts(Settings settings, Municipality town, FirstAccounts accounts) {
    if (settings.demo()) {
      accounts.demonstration(town.id()).ifPresent(made -> tellDemonstration(settings, made));
    } else {
      accounts.administrator(town.id()).ifPresent(made -> tellOnce(settings, made));
      settings.operator().flatMap(accounts::operator).ifPresent(made -> tellOnce(settings, made));
    }
  }

  private static void tellOnce(Settings settings, FirstAccounts.Made made) {
    tell(
        """

        新しいアカウントです。パスワードは、いま一度だけ表示します。
        A new account. Its password is shown only this once:

            %s   %s   (%s/admin)
        """
            .formatted(made.logins().getFirst(), made.password(), settings.publicUrl()));
  }

  private static void tellDemonstration(Settings settings, FirstAccounts.Made made) {
    tell(
        """

        見本の職員です。パスワードはみな同じで、いま一度だけ表示します。認証アプリはいりません。
        Staff of the demonstration, all with one password, shown only this once:

            %s
            %s   (%s/admin)
        """
            .formatted(String.join(" · ", made.logins()), made.password(), settings.publicUrl()));
  }

  private static void tellAddresses(Settings settings, Municipality town) {
    tell(
        """

        Tesuri (手すり) %s
          住民のページ  Residents      %s/
          管理画面      Staff          %s/admin
          API           OpenAPI        %s/openapi
        """
            .formatted(
                town.name(), settings.publicUrl(), settings.publicUrl(), settings.publicUrl()));
  }

  // For whoever started the server, not for the log.
  private static void tell(String words) {
    System.out.println(words);
  }
}
