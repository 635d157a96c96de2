using System.Diagnostics;
using Oven.Functional.Application.Client.State;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Benchmarks.Remembering;

/// <summary>
/// What guilds, members and users take in memory when cached, beside the same records in plain dictionaries, and what one event costs. Bytes
/// are what is left after forced collections; names, roles and dates are of realistic lengths and all different.
/// </summary>
internal static class StateMemory
{
    private static readonly DateTimeOffset Then = new(2023, 4, 5, 6, 7, 8, 123, TimeSpan.Zero);

    public static void Run(int members)
    {
        TypicalGuild();
        Console.WriteLine($"\n{members:N0} members with their users, in guilds of 1000");
        Report("full", members, CachePolicy.Default);
        Report("slim (roles and nick)", members, CachePolicy.Nothing with { Members = MemberFields.Roles | MemberFields.Nick });
        Plain(members);
        Events();
    }

    private static void TypicalGuild()
    {
        const int Copies = 400;
        var (state, before) = (ClientState.Empty(CachePolicy.Default), Settled());
        for (var i = 0; i < Copies; i++)
            (state, _) = state.Apply(new GatewayEvent.GuildCreated(Guild(i, 100, 50, 30)));
        var packed = (Settled() - before) / (double)Copies;
        GC.KeepAlive(state);
        state = null;
        before = Settled();
        var guilds = Enumerable.Range(0, Copies).Select(static i => Guild(i, 100, 50, 30)).ToArray();
        var plain = (Settled() - before) / (double)Copies;
        GC.KeepAlive(guilds);
        Console.WriteLine(
            $"A guild with 100 members, 50 channels, 30 roles: {packed:N0} bytes; its decoded record {plain:N0}; ratio {packed / plain:0.00}"
        );
    }

    private static void Report(string name, int members, CachePolicy policy)
    {
        var (state, before, start) = (ClientState.Empty(policy), Settled(), Stopwatch.GetTimestamp());
        for (var i = 0; i < members / 1000; i++)
            (state, _) = state.Apply(new GatewayEvent.GuildCreated(Guild(i, 1000, 0, 1)));
        var took = Stopwatch.GetElapsedTime(start);
        var bytes = Settled() - before;
        Console.WriteLine(
            $"{name, -24}{bytes / 1e6, 8:0.0} MB{bytes / (double)members, 8:0} bytes each; loaded in {took.TotalSeconds:0.0} s"
        );
        GC.KeepAlive(state);
    }

    private static void Plain(int members)
    {
        var before = Settled();
        var plain = new Dictionary<ulong, (Dictionary<ulong, GuildMember> Members, Dictionary<ulong, User> Users)>();
        for (var i = 0; i < members / 1000; i++)
        {
            var guild = Guild(i, 1000, 0, 1);
            plain[guild.Id.Value.Value] = (
                guild.Members!.Value.ToDictionary(static member => member.User!.Id.Value.Value),
                guild.Members.Value.ToDictionary(static member => member.User!.Id.Value.Value, static member => member.User!)
            );
        }
        var bytes = Settled() - before;
        Console.WriteLine($"{"dictionaries of records", -24}{bytes / 1e6, 8:0.0} MB{bytes / (double)members, 8:0} bytes each");
        GC.KeepAlive(plain);
    }

    private static void Events()
    {
        var (state, _) = ClientState.Empty(CachePolicy.Default).Apply(new GatewayEvent.GuildCreated(Guild(1, 1000, 50, 30)));
        var guild = Guild(1, 1000, 50, 30);
        var presences = guild.Members!.Value.Select(
            (member, i) =>
                (GatewayEvent)
                    new GatewayEvent.PresenceUpdated(
                        new()
                        {
                            User = new() { Id = member.User!.Id },
                            GuildId = guild.Id,
                            Status = i % 2 == 0 ? new("online") : new("idle"),
                        }
                    )
        );
        var members = guild.Members.Value.Select(
            (member, i) =>
                (GatewayEvent)
                    new GatewayEvent.GuildMemberUpdated
                    {
                        GuildId = guild.Id,
                        User = member.User!,
                        Roles = member.Roles,
                        Nick = $"nick {i}",
                    }
        );
        var messages = Enumerable
            .Range(0, 1000)
            .Select(i =>
                (GatewayEvent)
                    new GatewayEvent.MessageCreated(
                        new()
                        {
                            Id = new(Snowflake.At(Then.AddYears(3).AddSeconds(i))),
                            ChannelId = guild.Channels[i % 50].Id,
                            GuildId = guild.Id,
                            Author = guild.Members.Value[i].User!,
                            Content = "A message of ordinary length, as people write them all day.",
                            EditedTimestamp = null,
                        }
                    )
            );
        Console.WriteLine();
        foreach (
            var (name, events) in new[] { ("PRESENCE_UPDATE", presences), ("GUILD_MEMBER_UPDATE", members), ("MESSAGE_CREATE", messages) }
        )
            Cost(name, state, [.. events]);
    }

    private static void Cost(string name, ClientState state, GatewayEvent[] events)
    {
        for (var round = 0; round < 20; round++)
            GC.KeepAlive(events.Aggregate(state, static (next, @event) => next.Apply(@event).State));
        var (best, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < 20; round++)
        {
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            GC.KeepAlive(events.Aggregate(state, static (next, @event) => next.Apply(@event).State));
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / events.Length);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / events.Length;
        }
        Console.WriteLine($"{name, -24}{best, 8:0.00} µs{bytes, 8:N0} bytes allocated");
    }

    private static Guild Guild(int number, int members, int channels, int roles)
    {
        var chance = new Random(number);
        var id = Id(chance);
        var roleIds = Enumerable.Range(0, Math.Max(roles, 10)).Select(_ => new RoleId(Id(chance))).ToArray();
        return new()
        {
            Id = new(id),
            Name = Word(chance, 14),
            Icon = Hash(chance),
            Splash = null,
            DiscoverySplash = null,
            OwnerId = new(Id(chance)),
            AfkChannelId = null,
            ApplicationId = null,
            SystemChannelId = new(Id(chance)),
            RulesChannelId = null,
            VanityUrlCode = null,
            Description = Word(chance, 40),
            Banner = null,
            PublicUpdatesChannelId = null,
            SafetyAlertsChannelId = null,
            IncidentsData = null,
            JoinedAt = Then,
            Large = false,
            MemberCount = members,
            Members = Enumerable.Range(0, members).Select(_ => Member(chance, roleIds)).ToEquatableList(),
            Channels = Enumerable.Range(0, channels).Select(i => Channel(chance, i, roleIds)).ToEquatableList(),
            Roles = Enumerable.Range(0, roles).Select(i => Role(chance, i, roleIds[i])).ToEquatableList(),
        };
    }

    private static GuildMember Member(Random chance, RoleId[] roles) =>
        new()
        {
            User = new()
            {
                Id = new(Id(chance)),
                Username = Word(chance, chance.Next(6, 16)),
                GlobalName = chance.Next(3) == 0 ? null : Word(chance, chance.Next(5, 14)),
                Avatar = chance.Next(5) == 0 ? null : Hash(chance),
                PublicFlags = UserFlags.None,
                AvatarDecorationData = new Optional<AvatarDecorationData?>(null),
                Collectibles = new Optional<Collectibles?>(null),
                PrimaryGuild = new Optional<UserPrimaryGuild?>(null),
            },
            Nick = chance.Next(4) == 0 ? Word(chance, chance.Next(5, 14)) : new Optional<string?>(null),
            Avatar = new Optional<string?>(null),
            Banner = new Optional<string?>(null),
            Roles = Enumerable.Range(0, chance.Next(5)).Select(_ => roles[chance.Next(roles.Length)]).Distinct().ToEquatableList(),
            JoinedAt = Then.AddSeconds(chance.Next(90_000_000)),
            PremiumSince = new Optional<DateTimeOffset?>(null),
            CommunicationDisabledUntil = new Optional<DateTimeOffset?>(null),
        };

    private static Channel Channel(Random chance, int position, RoleId[] roles) =>
        new()
        {
            Id = new(Id(chance)),
            Type = position % 4 == 0 ? ChannelType.GuildVoice : ChannelType.GuildText,
            Position = position,
            Name = Word(chance, chance.Next(5, 18)),
            Topic = chance.Next(3) == 0 ? Word(chance, 40) : new Optional<string?>(null),
            ParentId = new ChannelId(Id(chance)),
            LastMessageId = new MessageId(Id(chance)),
            Nsfw = false,
            RateLimitPerUser = 0,
            Flags = ChannelFlags.None,
            PermissionOverwrites = Enumerable
                .Range(0, chance.Next(3))
                .Select(_ => new Overwrite
                {
                    Id = roles[chance.Next(roles.Length)].Value,
                    Allow = (Permissions)(ulong)chance.NextInt64(1L << 46),
                    Deny = (Permissions)(ulong)chance.NextInt64(1L << 46),
                })
                .ToEquatableList(),
        };

    private static Role Role(Random chance, int position, RoleId id) =>
        new()
        {
            Id = id,
            Name = Word(chance, chance.Next(4, 16)),
            Color = new(chance.Next(0xFFFFFF)),
            Colors = new()
            {
                PrimaryColor = new(chance.Next(0xFFFFFF)),
                SecondaryColor = null,
                TertiaryColor = null,
            },
            Icon = new Optional<string?>(null),
            UnicodeEmoji = new Optional<string?>(null),
            Position = position,
            Permissions = (Permissions)(ulong)chance.NextInt64(1L << 46),
        };

    private static ulong Id(Random chance) => (ulong)chance.NextInt64(100_000_000_000_000_000, 1_400_000_000_000_000_000);

    private static string Word(Random chance, int letters) =>
        string.Create(
            letters,
            chance,
            static (span, random) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = (char)('a' + random.Next(26));
            }
        );

    private static string Hash(Random chance) => $"{chance.NextInt64():x16}{chance.NextInt64():x16}";

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
