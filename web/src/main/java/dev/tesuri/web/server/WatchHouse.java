package dev.tesuri.web.server;

import dev.tesuri.bot.model.LanguageModel;
import dev.tesuri.knowledge.store.Database;
import dev.tesuri.web.limit.OpenSockets;
import dev.tesuri.web.metrics.MeasuredDatabase;
import dev.tesuri.web.metrics.MeasuredModel;
import dev.tesuri.web.metrics.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/// How the server is seen from outside, put together.
@ApplicationScoped
public class WatchHouse {

  @Produces
  @Singleton
  Meters meters() {
    return new Meters();
  }

  @Produces
  @Singleton
  MetricsSettings metrics() {
    return MetricsSettings.read(ConfigProvider.getConfig());
  }

  @Produces
  @Singleton
  Health health(Database database, Shelves shelves, Settings settings, LanguageModel model) {
    return new Health(
        (MeasuredDatabase) database,
        shelves,
        settings.dataDirectory(),
        model instanceof MeasuredModel measured ? Optional.of(measured) : Optional.empty());
  }

  @Produces
  @Singleton
  Gauges gauges(Database database, Health health, OpenSockets sockets, InstantSource clock) {
    return new Gauges(database, health, sockets, clock);
  }

  @Produces
  @Singleton
  OpenRequests requests(Meters meters, SecureRandom random) {
    return new OpenRequests(meters, new RequestTrace(random));
  }

  @Produces
  @Singleton
  Drain drain(Health health, OpenRequests requests) {
    return new Drain(health, requests, DrainSettings.read(ConfigProvider.getConfig()));
  }
}
