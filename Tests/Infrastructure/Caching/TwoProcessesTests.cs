using System.Globalization;
using System.Net.Sockets;
using Oven.Functional.Tests.Infrastructure.Redis;
using Xunit.Abstractions;

namespace Oven.Functional.Tests.Infrastructure.Caching;

/// <summary>
/// Two processes, a real Redis, a real SQLite: after an invalidation was acknowledged nobody reads anything older as fresh, whatever happens
/// meanwhile. What happens is drawn from the seed; how far it gets before the next thing happens is for the machine to say.
/// </summary>
public sealed class TwoProcessesTests(ITestOutputHelper output) : IAsyncLifetime, IAsyncDisposable
{
    private readonly RedisServer _redis = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("oven-nodes-").FullName;

    public Task InitializeAsync() => _redis.Start();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_older_than_an_acknowledged_write_is_read_as_fresh(int seed)
    {
        await using var one = new CacheNodeProcess(_redis.Address, _folder, (2 * seed) + 1, skewSeconds: 0);
        await using var two = new CacheNodeProcess(_redis.Address, _folder, 2 * seed, skewSeconds: seed % 2 == 0 ? 3600 : -3600);
        var random = new Random(seed);
        var restarts = new List<long>();
        await Both(one, two, "the start");
        foreach (var misfortune in random.GetItems(new[] { 0, 1, 2, 3 }, 4).Append(4).Append(0).Append(4))
        {
            if (misfortune < 2)
                await Tell("CLIENT KILL TYPE pubsub"); // messages are lost until it has subscribed again
            else if (misfortune == 2)
                await Tell("CLIENT PAUSE 300");
            else if (misfortune == 3)
                await Freeze(one, two);
            else
                restarts.Add(await Restart());
            await Both(one, two, $"misfortune {misfortune}");
        }
        await Task.WhenAll(one.Stop(), two.Stop());
        var said = await Task.WhenAll(one.Finish(), two.Finish());
        Judge(said, restarts);
    }

    private void Judge(IReadOnlyList<string[]>[] said, List<long> restarts)
    {
        var all = said.SelectMany(static lines => lines).ToList();
        Assert.Empty(all.Where(static line => line[0] == "X").Select(static line => string.Join(' ', line)));
        foreach (var ofKey in all.Where(static line => line[0] is "W" or "R").GroupBy(static line => line[1]))
        {
            // In the order of time: what is acknowledged by then is the least that a read that begins then may give.
            var least = 0L;
            foreach (var line in ofKey.OrderBy(static line => Number(line[3])).ThenBy(static line => line[0] == "W" ? 1 : 0))
            {
                if (line[0] == "W")
                    least = Math.Max(least, Number(line[2]));
                else
                    Assert.True(Number(line[2]) >= least, $"Counter {ofKey.Key}: {line[2]} was read after {least} was acknowledged.");
            }
            var last = all.Where(line => line[0] == "F" && line[1] == ofKey.Key).Select(static line => line[2]).Distinct().ToList();
            Assert.True(
                long.TryParse(Assert.Single(last), out var found) && found >= least,
                $"Counter {ofKey.Key} is {last[0]} at the end, {least} was acknowledged."
            );
        }
        foreach (var start in restarts)
        foreach (var lines in said)
        {
            var first = lines.Where(line => line[0] == "W" && Number(line[3]) > start).Min(static line => Number(line[3]));
            var took = TimeProvider.System.GetElapsedTime(start, first);
            output.WriteLine($"first acknowledgement {took.TotalSeconds:0.00} s after Redis was back");
            Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
        output.WriteLine(
            $"{all.Count(static line => line[0] == "R")} reads, {all.Count(static line => line[0] == "W")} acknowledged writes"
        );
    }

    private static Task Both(CacheNodeProcess one, CacheNodeProcess two, string after) =>
        Task.WhenAll(one.Progress(after), two.Progress(after));

    private static async Task Freeze(CacheNodeProcess one, CacheNodeProcess two)
    {
        one.Freeze();
        // The first of its writes has to wait until the other's lease has ended. Nothing comes where the other was stopped with the lock of the
        // database in its hand.
        await two.ProgressWithin(TimeSpan.FromSeconds(3));
        one.Thaw();
    }

    private async Task<long> Restart()
    {
        await _redis.Kill();
        await _redis.Start();
        return TimeProvider.System.GetTimestamp();
    }

    private async Task Tell(string command)
    {
        var address = _redis.Address.Split(':');
        using var client = new TcpClient();
        await client.ConnectAsync(address[0], int.Parse(address[1], CultureInfo.InvariantCulture));
        await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(command + "\r\n"));
        var answer = new byte[64];
        Assert.True(await client.GetStream().ReadAsync(answer) > 0 && answer[0] != (byte)'-');
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
