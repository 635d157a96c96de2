using Oven.Functional.Application.Client.State;
using Oven.Functional.Application.Client.State.Rows;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Emojis;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Presences;
using Oven.Functional.Domain.Resources.ScheduledEvents;
using Oven.Functional.Domain.Resources.Soundboard;
using Oven.Functional.Domain.Resources.Stages;
using Oven.Functional.Domain.Resources.Stickers;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Resources.Voice;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Client.State.Rows;

/// <summary>What is packed is what comes out, for every kind and every value a record can hold.</summary>
public sealed class RowCodecsTests
{
    [Property(MaxTest = 50, EndSize = 50)]
    public void A_guild_comes_back(Guild value) => Same(value, RowCodecs.Write_Guild, RowCodecs.Read_Guild);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_channel_comes_back(Channel value) => Same(value, RowCodecs.Write_Channel, RowCodecs.Read_Channel);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_member_comes_back(GuildMember value) => Same(value, RowCodecs.Write_GuildMember, RowCodecs.Read_GuildMember);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_user_comes_back(User value) => Same(value, RowCodecs.Write_User, RowCodecs.Read_User);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_role_comes_back(Role value) => Same(value, RowCodecs.Write_Role, RowCodecs.Read_Role);

    [Property(MaxTest = 50, EndSize = 50)]
    public void An_emoji_comes_back(Emoji value) => Same(value, RowCodecs.Write_Emoji, RowCodecs.Read_Emoji);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_sticker_comes_back(Sticker value) => Same(value, RowCodecs.Write_Sticker, RowCodecs.Read_Sticker);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_voice_state_comes_back(VoiceState value) => Same(value, RowCodecs.Write_VoiceState, RowCodecs.Read_VoiceState);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_presence_comes_back(Presence value) => Same(value, RowCodecs.Write_Presence, RowCodecs.Read_Presence);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_stage_comes_back(StageInstance value) => Same(value, RowCodecs.Write_StageInstance, RowCodecs.Read_StageInstance);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_scheduled_event_comes_back(GuildScheduledEvent value) =>
        Same(value, RowCodecs.Write_GuildScheduledEvent, RowCodecs.Read_GuildScheduledEvent);

    [Property(MaxTest = 50, EndSize = 50)]
    public void A_sound_comes_back(SoundboardSound value) => Same(value, RowCodecs.Write_SoundboardSound, RowCodecs.Read_SoundboardSound);

    // Compared as text, because generated maps may hold a key twice and are then unequal to themselves. A component of an unknown kind has its
    // id within its JSON and not beside it, as it is read, but generated ones have both.
    [Property(MaxTest = 30, EndSize = 40)]
    public void A_message_comes_back(Message value)
    {
        if (!$"{value}".Contains("Unknown { Type", StringComparison.Ordinal))
            Assert.Equal($"{value}", $"{Pack(value, ulong.MaxValue, RowCodecs.Write_Message, RowCodecs.Read_Message)}");
    }

    [Property(MaxTest = 50, EndSize = 50)]
    public bool Only_what_is_chosen_is_kept(Role role) =>
        Pack(role, (ulong)(RoleFields.Id | RoleFields.Name), RowCodecs.Write_Role, RowCodecs.Read_Role)
        == new Role { Id = role.Id, Name = role.Name };

    [Fact]
    public void A_hash_takes_17_bytes_and_a_common_word_one()
    {
        var writer = new RowWriter();
        writer.String("0123456789abcdef0123456789abcdef");
        Assert.Equal(17, writer.Written.Length);
        writer.String("online");
        Assert.Equal(18, writer.Written.Length);
        writer.Dispose();
    }

    private delegate void Writer<in T>(ref RowWriter writer, T value, ulong fields);

    private delegate T Reader<out T>(ref RowReader reader, RowIdentity identity);

    private static void Same<T>(T value, Writer<T> write, Reader<T> read) => Assert.Equal(value, Pack(value, ulong.MaxValue, write, read));

    private static T Pack<T>(T value, ulong fields, Writer<T> write, Reader<T> read)
    {
        var writer = new RowWriter();
        write(ref writer, value, fields);
        var reader = new RowReader(writer.Written);
        var back = read(ref reader, default);
        writer.Dispose();
        return back;
    }
}
