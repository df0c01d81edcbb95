package dev.tesuri.web.server;

import java.io.IOException;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.ConfigProvider;

/// Starts the server. Settings are read first: a wrong one stops the start and is named.
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
    EarlyWork.begin(settings);
    settings.socketOrigins().forEach(System::setProperty);
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

  private static Settings settings() {
    try {
      EdgeSettings.read(ConfigProvider.getConfig());
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
