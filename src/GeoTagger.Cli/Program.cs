using GeoTagger.Cli;

return await Commands.RunAsync(args, Console.Error);
