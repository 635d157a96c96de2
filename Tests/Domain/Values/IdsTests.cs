using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Domain.Values;

public sealed class IdsTests
{
    [Fact]
    public void An_id_of_one_kind_does_not_compile_where_another_is_wanted()
    {
        const string Wanted = "static void Open(ChannelId channel) { } ";
        Assert.Empty(Compilation.Errors(Wanted + "Open(ChannelId.From(new Snowflake(1)));"));
        Assert.Equal(["CS1503"], Compilation.Errors(Wanted + "Open(GuildId.From(new Snowflake(1)));"));
        Assert.Equal(["CS0029"], Compilation.Errors("ChannelId channel = GuildId.From(new Snowflake(1));"));
        Assert.Equal(["CS0019"], Compilation.Errors("_ = ChannelId.From(new Snowflake(1)) == GuildId.From(new Snowflake(1));"));
    }

    [Property]
    public void An_id_is_its_snowflake_and_keeps_its_order(Snowflake one, Snowflake other)
    {
        Assert.Equal(one, GuildId.From(one).Value);
        Assert.Equal(one.ToString(), GuildId.From(one).ToString());
        Assert.Equal(one == other, GuildId.From(one) == GuildId.From(other));
        Assert.Equal(one.CompareTo(other) < 0, GuildId.From(one).Value < GuildId.From(other).Value);
    }

    [Fact]
    public void Making_and_comparing_ids_allocates_nothing()
    {
        static bool Run(ulong seed) => GuildId.From(new(seed)) == GuildId.From(new(seed + 1));
        _ = Run(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0ul; i < 1000; i++)
            _ = Run(i);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Every_id_is_eight_bytes()
    {
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<GuildId>());
        Assert.Equal(8, System.Runtime.CompilerServices.Unsafe.SizeOf<Snowflake>());
    }
}
