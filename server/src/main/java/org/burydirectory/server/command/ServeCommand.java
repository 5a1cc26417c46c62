package org.burydirectory.server.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.burydirectory.ServiceDirectory;
import org.burydirectory.server.config.Settings;
import org.burydirectory.server.http.DirectoryServer;
import org.burydirectory.server.http.FreePorts;
import org.burydirectory.server.http.Timing;
import org.burydirectory.server.json.ByteSink;
import org.burydirectory.server.json.JsonWriter;
import picocli.CommandLine.Command;

/** Serves until the process is told to end. */
@Command(
    name = "serve",
    description = {
      "Serves the directory over HTTP until it is told to stop (Ctrl+C, SIGTERM).",
      "Builds the index first where there is none or where the data has changed since."
    })
final class ServeCommand extends DirectoryCommand {

  ServeCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = settings();
    FreePorts.require(settings);
    ServiceDirectory directory = new IndexFolder(settings).openUpToDate();
    WarmUp.run(directory);
    DirectoryServer server;
    try {
      server = DirectoryServer.start(directory, settings, Timing.STANDARD, Clock.systemUTC());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory, stopped)));
    announce(server, directory, settings.index());
    stopped.await();
    return DONE;
  }

  private static void stop(
      DirectoryServer server, ServiceDirectory directory, CountDownLatch stopped) {
    server.close();
    directory.close();
    stopped.countDown();
  }

  private void announce(DirectoryServer server, ServiceDirectory directory, Path index) {
    String url = url(server.address());
    String admin = server.adminAddress().map(ServeCommand::url).orElse(null);
    if (json()) {
      var sink = new ByteSink();
      new JsonWriter(sink)
          .object()
          .member("url", url)
          .member("admin", admin)
          .member("generation", directory.generation())
          .member("entries", directory.size())
          .member("index", index.toAbsolutePath().normalize().toString())
          .endObject();
      print(sink);
    } else {
      print(
          "Serving "
              + directory.size()
              + " entries of "
              + directory.generation()
              + " in "
              + index.toAbsolutePath().normalize()
              + " at "
              + url
              + (admin == null ? "" : ", admin at " + admin)
              + ". Stop with Ctrl+C.");
    }
  }

  private static String url(InetSocketAddress address) {
    String host = address.getHostString();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
