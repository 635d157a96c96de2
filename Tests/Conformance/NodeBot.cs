using System.Collections.Concurrent;
using System.Diagnostics;
using Oven.Functional.Simulator;

namespace Oven.Functional.Tests.Conformance;

/// <summary>A bot in a Node.js process of its own. Installs its packages when they are missing, and ends the process it started.</summary>
internal sealed class NodeBot : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim s_installing = new(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly SemaphoreSlim _news = new(0);

    private NodeBot(Process process) => _process = process;

    /// <summary>Everything the bot printed, for failures.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    public static async Task<NodeBot> StartAsync(string script, DiscordSimulator discord)
    {
        var folder = Folder();
        await InstallAsync(folder);
        var start = Node("node", folder, script);
        start.Environment["DISCORD_API"] = discord.ApiUrl.ToString().Replace("/v10", "", StringComparison.Ordinal);
        start.Environment["DISCORD_TOKEN"] = discord.Token;
        var bot = new NodeBot(Begin(start));
        bot.Listen();
        return bot;
    }

    /// <summary>Waits for a line that begins so.</summary>
    public async Task<string> WaitForLineAsync(string beginning)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (true)
        {
            if (_output.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found)
                return found;
            Assert.False(
                _process.HasExited,
                $"The bot ended early with {(_process.HasExited ? _process.ExitCode : 0)}:{Environment.NewLine}{Output}"
            );
            Assert.False(patience.IsCancellationRequested, $"The bot never printed '{beginning}':{Environment.NewLine}{Output}");
            await _news.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    /// <summary>Waits for the process to end by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        _news.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        _news.Release();
    }

    private static async Task InstallAsync(string folder)
    {
        await s_installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules", "discord.js")))
                return;
            using var install = Begin(Node("npm", folder, "ci", "--loglevel=error"));
            var (output, errors) = (install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
            await install.WaitForExitAsync();
            Assert.True(install.ExitCode == 0, $"npm ci failed:{Environment.NewLine}{await output}{await errors}");
        }
        finally
        {
            s_installing.Release();
        }
    }

    private static ProcessStartInfo Node(string program, string folder, params string[] arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Assert.Fail(
                $"{start.FileName} is needed for the conformance tests and could not be started ({missing.Message}). ./test installs nodejs and npm."
            );
            throw;
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Oven.Functional.sln")))
                return Path.Combine(folder.FullName, "Tests", "Conformance", "discord.js");
        }
        throw new DirectoryNotFoundException("The folder of the solution was not found above the tests.");
    }
}
