using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Oven.Functional.Tests.Infrastructure.Postgres;

/// <summary>
/// A real PostgreSQL on a free port of the loopback, in a folder of its own, that a test may kill and start again. The server refuses to run as
/// root, so there it runs as the distribution's user <c>postgres</c>.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Owner = "postgres";

    // Under /tmp: the server's user must be able to walk to it, and the path of a socket may not be long.
    private readonly string _folder = Directory.CreateTempSubdirectory("oven-pg-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>What it takes to connect.</summary>
    public string Address => With("right");

    /// <summary>The same with another password.</summary>
    public string With(string password) => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=bot;Password={password}";

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "password"), "right");
        if (Environment.IsPrivilegedProcess)
            await Run("chown", "-R", Owner, _folder);
        await Run([
            .. AsOwner,
            Program("initdb"),
            "-D",
            Data,
            "-U",
            "bot",
            "-A",
            "scram-sha-256",
            "--no-sync",
            "--pwfile",
            Path.Combine(_folder, "password"),
        ]);
        await Start();
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        _process = Begin([
            .. AsOwner,
            Program("postgres"),
            "-D",
            Data,
            "-p",
            $"{_port}",
            "-k",
            _folder,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "fsync=off",
        ]);
        await Run([Program("pg_isready"), "-h", "127.0.0.1", "-p", $"{_port}", "-t", "20"], again: static code => code is 1 or 2);
    }

    /// <summary>Kills it, as a power cut would.</summary>
    public async Task Kill()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string[] AsOwner =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Owner}", $"--regid={Owner}", "--clear-groups"] : [];

    // Debian keeps the server's programs, a folder per version, out of the path.
    private static string Program(string name) =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(static version => int.Parse(Path.GetFileName(version), System.Globalization.CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version, "bin", name))
            .First(File.Exists);

    private static Task Run(params string[] line) => Run(line, static _ => false);

    private static async Task Run(string[] line, Func<int, bool> again)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var process = Begin(line);
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0)
                return;
            if (!again(process.ExitCode))
                throw new Xunit.Sdk.XunitException($"{line[0]}: {await said}");
        }
    }

    private static Process Begin(string[] line) =>
        Process.Start(
            new ProcessStartInfo(line[0], line[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        )!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
