using Bot.Tests.Storage;

// Not how tests are run: the test host calls them itself. A crash test starts this to have a process that it can kill.
return args is ["crash-writer", var where, var last]
    ? await CrashWriter.Run(where, int.Parse(last, System.Globalization.CultureInfo.InvariantCulture))
    : 64;
