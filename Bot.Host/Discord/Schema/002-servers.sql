-- That the bot was taken out of a server is said by the space, as on every platform; nothing else was read from here.
UPDATE spaces SET left_at = (SELECT d.left_at FROM discord_servers d WHERE d.guild = spaces.native_id) WHERE platform = 'discord';
DROP TABLE discord_servers;
