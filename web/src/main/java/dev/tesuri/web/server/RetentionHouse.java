package dev.tesuri.web.server;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.erasure.RecordedErasure;
import dev.tesuri.bot.retention.ErasedMarks;
import dev.tesuri.bot.retention.Erasure;
import dev.tesuri.bot.retention.Traces;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// How long what residents wrote stays, and how it goes, put together.
@ApplicationScoped
public class RetentionHouse {

  @Produces
  @Singleton
  Traces traces(Database database) {
    return new Traces(database);
  }

  @Produces
  @Singleton
  ErasedMarks marks(Settings settings, InstantSource clock) {
    return new ErasedMarks(settings.dataDirectory(), clock);
  }

  @Produces
  @Singleton
  RecordedErasure erasure(
      EdgeSettings settings,
      Database database,
      InstantSource clock,
      Signals signals,
      Traces traces,
      ErasedMarks marks,
      Audit audit) {
    return new RecordedErasure(
        new Erasure(database, clock, signals, traces, marks),
        audit,
        Duration.ofDays(settings.retentionDays()));
  }
}
