using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Oven.Functional.Tests.Infrastructure.Redis;

/// <summary>A real redis-server on a free port of the loopback, in a folder of its own, that a test may kill and start again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("oven-redis-").FullName;
    private readonly int _port = FreePort();
    private readonly string? _password;
    private Process? _process;

    public RedisServer(string? password = null) => _password = password;

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task Start()
    {
        List<string> arguments = ["--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _folder, "--save", "1 1", "--loglevel", "warning"];
        if (_password is not null)
            arguments.AddRange(["--requirepass", _password]);
        _process = Process.Start(
            new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await Answers(limit.Token))
            limit.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Kills it, as a power cut would.</summary>
    public async Task Kill()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[64];
            return await client.GetStream().ReadAsync(answer, cancellationToken) > 0 && answer[0] != (byte)'-' || _password is not null;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
