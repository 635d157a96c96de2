using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Errors;

namespace Oven.Functional.Infrastructure.Plugins;

/// <summary>
/// A part of a bot that can be loaded, replaced and unloaded while the bot runs. Everything it does goes through the
/// <see cref="PluginContext"/> that it is given, so that everything it did can be taken back.
/// </summary>
public interface IPlugin
{
    /// <summary>Who it is and what it needs. Asked once.</summary>
    PluginManifest Manifest { get; }

    /// <summary>Checks its section of the configuration before it is loaded, every problem at once.</summary>
    Validation<FieldError, Unit> Configure(PluginSection section) => Unit.Default;

    /// <summary>Sets up handlers, hooks and timers. No event comes before this has ended.</summary>
    /// <param name="context">What the plugin may use, until it is unloaded.</param>
    /// <param name="cancellation">Cancelled when loading has taken too long.</param>
    Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation);

    /// <summary>Asked after <see cref="Load"/> and before any event, above all of a version that is to replace another: is it fit to run?</summary>
    Task<Either<OvenError, Unit>> Check(CancellationToken cancellation) => Task.FromResult<Either<OvenError, Unit>>(Unit.Default);

    /// <summary>Lets go of what the context does not know of. Its handlers, hooks and timers are already gone.</summary>
    /// <param name="cancellation">Cancelled when unloading has taken too long.</param>
    Task Unload(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>A plugin that hands what it has learned to the version that replaces it.</summary>
public interface IStatefulPlugin : IPlugin
{
    /// <summary>Its state as data, in a form that later versions read. Asked when its last event is done.</summary>
    ReadOnlyMemory<byte> Export();

    /// <summary>Takes over the state of the version before. An error keeps that version running.</summary>
    Either<OvenError, Unit> Import(ReadOnlyMemory<byte> state);
}

/// <summary>A plugin with a typed section of the configuration, read once and checked before anything is loaded.</summary>
/// <typeparam name="TSettings">What the section says.</typeparam>
public abstract class Plugin<TSettings> : IPlugin
{
    private Validation<FieldError, TSettings> _settings;

    /// <inheritdoc/>
    public abstract PluginManifest Manifest { get; }

    /// <inheritdoc/>
    public Validation<FieldError, Unit> Configure(PluginSection section) => (_settings = Read(section)).Map(static _ => Unit.Default);

    /// <inheritdoc/>
    public Task<Either<OvenError, Unit>> Load(PluginContext context, CancellationToken cancellation) =>
        _settings.Match(
            Succ: settings => Load(settings, context, cancellation),
            Fail: static problems => Task.FromResult<Either<OvenError, Unit>>(new OvenError.ValidationFailed([.. problems]))
        );

    /// <summary>Reads the section; every problem at once.</summary>
    protected abstract Validation<FieldError, TSettings> Read(PluginSection section);

    /// <summary>Sets up handlers, hooks and timers.</summary>
    protected abstract Task<Either<OvenError, Unit>> Load(TSettings settings, PluginContext context, CancellationToken cancellation);
}
