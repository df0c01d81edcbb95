package dev.tesuri.web.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts the server. Settings are read first: a wrong one stops the start and is named.
///
/// With arguments it does no serving but what [Upkeep] knows, and ends.
///
/// With `-Dtesuri.training=true` it serves itself a rehearsal on a free port and ends; that is how
/// the AOT cache is recorded.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean training = Boolean.getBoolean("tesuri.training");
    if (training) {
      System.setProperty("server.port", String.valueOf(freePort()));
    }
    Settings settings = settings();
    if (arguments.length > 0) {
      System.exit(upkeep(arguments));
    }
    EarlyWork.begin(settings);
    settings.socketOrigins().forEach(System::setProperty);
    TlsSettings.read(ConfigProvider.getConfig())
        .ifPresent(tls -> tls.server().forEach(System::setProperty));
    if (settings.demo()) {
      // The fictional town is for the eyes of whoever sits at this machine.
      System.setProperty("server.host", "127.0.0.1");
    }
    io.helidon.Main.main(arguments);
    if (training) {
      new Rehearsal(settings.port()).run();
      System.exit(0);
    }
  }

  private static int upkeep(String[] arguments) {
    // Whoever calls it reads its lines alone.
    Logger.getLogger("").setLevel(Level.WARNING);
    var upkeep = new Upkeep(ConfigProvider.getConfig(), new House().clock(), System.out::println);
    return upkeep.run(List.of(arguments));
  }

  private static Settings settings() {
    try {
      EdgeSettings.read(ConfigProvider.getConfig());
      TlsSettings.read(ConfigProvider.getConfig());
      MetricsSettings.read(ConfigProvider.getConfig());
      DrainSettings.read(ConfigProvider.getConfig());
      return Settings.read(ConfigProvider.getConfig());
    } catch (WrongSetting wrong) {
      System.err.println("tesuri: " + wrong.getMessage());
      System.exit(2);
      throw wrong;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
